namespace Graph.Storage.Changes;

/// <summary>Notifies followers of a store's log that this process has applied a change. Thread-safe.</summary>
public sealed class ChangeSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>Completes with the next <see cref="Raise"/>; get it before reading the log.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Signals that a change was applied.</summary>
    public void Raise() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
