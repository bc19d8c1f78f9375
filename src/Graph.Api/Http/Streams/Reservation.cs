using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Graph.Api.Http.Streams;

/// <summary>A reserved stream with its operations, which start when it is open. Thread-safe.</summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "The source owns no resource: its wait handle is never used. Late operations may still read it."
)]
internal sealed class Reservation(int maxOperations)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _operations = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<EventWriter> _events = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _ending = new();
    private int _opened;

    /// <summary>The writer of the events, once the stream is open.</summary>
    public Task<EventWriter> Events => _events.Task;

    /// <summary>The end of the stream.</summary>
    public CancellationToken Ending => _ending.Token;

    /// <summary>Whether the stream was opened by a GET.</summary>
    public bool IsOpen => Volatile.Read(ref _opened) == 1;

    /// <summary>Opens the stream; returns false if it is already open.</summary>
    public bool TryOpen() => Interlocked.Exchange(ref _opened, 1) == 0;

    /// <summary>Marks the stream as open: its operations start.</summary>
    public void Begin(EventWriter writer) => _events.TrySetResult(writer);

    /// <summary>Starts an operation; returns false if its id is in use, or too many operations run.</summary>
    public bool TryStart(string id, [NotNullWhen(true)] out CancellationTokenSource? running)
    {
        running = null;
        if (_operations.Count >= maxOperations || _ending.IsCancellationRequested)
            return false;
        var source = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
        if (!_operations.TryAdd(id, source))
        {
            source.Dispose();
            return false;
        }

        running = source;
        return true;
    }

    /// <summary>Ends an operation that the client has cancelled, if it runs.</summary>
    public void Complete(string id)
    {
        if (!_operations.TryRemove(id, out var running))
            return;
        running.Cancel();
        running.Dispose();
    }

    /// <summary>Removes an operation that has ended: its id is free. Returns false if the client has already ended it.</summary>
    public bool TryEnd(string id, CancellationTokenSource running)
    {
        if (!_operations.TryRemove(new KeyValuePair<string, CancellationTokenSource>(id, running)))
            return false;
        running.Dispose();
        return true;
    }

    /// <summary>Ends all operations.</summary>
    public void End() => _ending.Cancel();
}
