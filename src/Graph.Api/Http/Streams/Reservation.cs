using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace Graph.Api.Http.Streams;

/// <summary>A reserved stream: its operations, and the events that wait to be written. Thread-safe.</summary>
internal sealed class Reservation(int maxOperations)
{
    private const int Waiting = 100;

    // Bounded: an operation waits when the client reads slower than it answers.
    private readonly Channel<(string Name, ReadOnlyMemory<byte> Data)> events =
        Channel.CreateBounded<(string, ReadOnlyMemory<byte>)>(Waiting);

    private readonly ConcurrentDictionary<string, CancellationTokenSource> operations = new(StringComparer.Ordinal);
    private int opened;

    public ChannelReader<(string Name, ReadOnlyMemory<byte> Data)> Events => events.Reader;

    /// <summary>Whether the stream was opened by a GET.</summary>
    public bool IsOpen => Volatile.Read(ref opened) == 1;

    /// <summary>Opens the stream; false where it is open already.</summary>
    public bool TryOpen() => Interlocked.Exchange(ref opened, 1) == 0;

    /// <summary>Begins an operation; false where its id is taken, or too many run.</summary>
    public bool TryStart(string id, [NotNullWhen(true)] out CancellationTokenSource? running)
    {
        running = null;
        if (operations.Count >= maxOperations) return false;
        var source = new CancellationTokenSource();
        if (!operations.TryAdd(id, source))
        {
            source.Dispose();
            return false;
        }

        running = source;
        return true;
    }

    public ValueTask SendAsync(string name, ReadOnlyMemory<byte> data, CancellationToken cancellation) =>
        events.Writer.WriteAsync((name, data), cancellation);

    /// <summary>Ends an operation that the client no longer wants, if it runs.</summary>
    public void Complete(string id)
    {
        if (!operations.TryRemove(id, out var running)) return;
        running.Cancel();
        running.Dispose();
    }

    /// <summary>An operation has come to its end: its id is free. False where the client has ended it already.</summary>
    public bool TryEnd(string id, CancellationTokenSource running)
    {
        if (!operations.TryRemove(new KeyValuePair<string, CancellationTokenSource>(id, running))) return false;
        running.Dispose();
        return true;
    }

    /// <summary>Ends all of it.</summary>
    public void End()
    {
        foreach (var id in operations.Keys) Complete(id);
        events.Writer.TryComplete();
    }
}
