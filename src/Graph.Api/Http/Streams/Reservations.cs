using System.Collections.Concurrent;
using System.Security.Cryptography;
using Graph.Api.Configuration;

namespace Graph.Api.Http.Streams;

/// <summary>The streams that clients have reserved, by token. One that is not opened in time is forgotten. Thread-safe.</summary>
internal sealed class Reservations(LimitOptions limits)
{
    // Tokens that nobody opens must not pile up: beyond this the oldest that is not open goes.
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<string, Reservation> _streams = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>Reserves a stream and gives its token, which nobody can guess.</summary>
    public string Add()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var stream = new Reservation(limits.SocketOperations);
        _streams[token] = stream;
        _order.Enqueue(token);
        _ = ExpireAsync(token, stream);
        if (_order.Count > Most && _order.TryDequeue(out var oldest))
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
        // Whoever opens it now has it; whoever comes later finds none.
        if (stream.TryOpen())
            Remove(token);
    }
}
