using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Graph.Api.Http.Streams;

/// <summary>A reserved stream: its operations, which begin when it is open. Thread-safe.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The source holds nothing: no wait handle is ever asked for; late operations may still look at it.")]
internal sealed class Reservation(int maxOperations)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> operations = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<EventWriter> events = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource ending = new();
    private int opened;

    /// <summary>Where events are written to, once the stream is open.</summary>
    public Task<EventWriter> Events => events.Task;

    /// <summary>The stream is at its end.</summary>
    public CancellationToken Ending => ending.Token;

    /// <summary>Whether the stream was opened by a GET.</summary>
    public bool IsOpen => Volatile.Read(ref opened) == 1;

    /// <summary>Opens the stream; false where it is open already.</summary>
    public bool TryOpen() => Interlocked.Exchange(ref opened, 1) == 0;

    /// <summary>The stream is open: its operations begin.</summary>
    public void Begin(EventWriter writer) => events.TrySetResult(writer);

    /// <summary>Begins an operation; false where its id is taken, or too many run.</summary>
    public bool TryStart(string id, [NotNullWhen(true)] out CancellationTokenSource? running)
    {
        running = null;
        if (operations.Count >= maxOperations || ending.IsCancellationRequested) return false;
        var source = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
        if (!operations.TryAdd(id, source))
        {
            source.Dispose();
            return false;
        }

        running = source;
        return true;
    }

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
    public void End() => ending.Cancel();
}
