using System.Collections.Concurrent;
using System.Security.Cryptography;
using Graph.Api.Configuration;

namespace Graph.Api.Http.Streams;

/// <summary>The streams that clients have reserved, by token. A stream that is not opened in time is discarded. Thread-safe.</summary>
internal sealed class Reservations(LimitOptions limits)
{
    // Unopened streams must not accumulate: above this number the oldest unopened one is discarded.
    private const int Maximum = 1_000;

    private readonly ConcurrentDictionary<string, Reservation> _streams = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>Reserves a stream and returns its token, which is impossible to guess.</summary>
    public string Add()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var stream = new Reservation(limits.SocketOperations);
        _streams[token] = stream;
        _order.Enqueue(token);
        _ = ExpireAsync(token, stream);
        if (_order.Count > Maximum && _order.TryDequeue(out var oldest))
        {
            if (Find(oldest) is { IsOpen: true })
                _order.Enqueue(oldest);
            else
                Remove(oldest);
        }

        return token;
    }

    public Reservation? Find(string token) => _streams.GetValueOrDefault(token);

    public void Remove(string token)
    {
        if (_streams.TryRemove(token, out var stream))
            stream.End();
    }

    private async Task ExpireAsync(string token, Reservation stream)
    {
        await Task.Delay(limits.StreamOpening, stream.Ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // A client that opens it now gets it; one that comes later gets an error.
        if (stream.TryOpen())
            Remove(token);
    }
}
