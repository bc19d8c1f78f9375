using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Graph.Api.Http.Streams;

/// <summary>A reserved stream: its operations, which begin when it is open. Thread-safe.</summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "The source holds nothing: no wait handle is ever asked for; late operations may still look at it."
)]
internal sealed class Reservation(int maxOperations)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _operations = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<EventWriter> _events = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _ending = new();
    private int _opened;

    /// <summary>Where events are written to, once the stream is open.</summary>
    public Task<EventWriter> Events => _events.Task;

    /// <summary>The stream is at its end.</summary>
    public CancellationToken Ending => _ending.Token;

    /// <summary>Whether the stream was opened by a GET.</summary>
    public bool IsOpen => Volatile.Read(ref _opened) == 1;

    /// <summary>Opens the stream; false where it is open already.</summary>
    public bool TryOpen() => Interlocked.Exchange(ref _opened, 1) == 0;

    /// <summary>The stream is open: its operations begin.</summary>
    public void Begin(EventWriter writer) => _events.TrySetResult(writer);

    /// <summary>Begins an operation; false where its id is taken, or too many run.</summary>
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

    /// <summary>Ends an operation that the client no longer wants, if it runs.</summary>
    public void Complete(string id)
    {
        if (!_operations.TryRemove(id, out var running))
            return;
        running.Cancel();
        running.Dispose();
    }

    /// <summary>An operation has come to its end: its id is free. False where the client has ended it already.</summary>
    public bool TryEnd(string id, CancellationTokenSource running)
    {
        if (!_operations.TryRemove(new KeyValuePair<string, CancellationTokenSource>(id, running)))
            return false;
        running.Dispose();
        return true;
    }

    /// <summary>Ends all of it.</summary>
    public void End() => _ending.Cancel();
}
