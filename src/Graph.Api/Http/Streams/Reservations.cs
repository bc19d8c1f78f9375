using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Graph.Api.Http.Streams;

/// <summary>The streams that clients have reserved, by token. Thread-safe.</summary>
internal sealed class Reservations(int maxOperations)
{
    // Tokens that nobody opens must not pile up: beyond this the oldest that is not open goes.
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<string, Reservation> streams = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    /// <summary>Reserves a stream and gives its token, which nobody can guess.</summary>
    public string Add()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        streams[token] = new Reservation(maxOperations);
        order.Enqueue(token);
        if (order.Count > Most && order.TryDequeue(out var oldest))
        {
            if (Find(oldest) is { IsOpen: true }) order.Enqueue(oldest);
            else Remove(oldest);
        }

        return token;
    }

    public Reservation? Find(string token) => streams.GetValueOrDefault(token);

    public void Remove(string token)
    {
        if (streams.TryRemove(token, out var stream)) stream.End();
    }
}
