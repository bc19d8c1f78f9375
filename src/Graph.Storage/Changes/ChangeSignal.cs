namespace Graph.Storage.Changes;

/// <summary>Tells those who follow a store's log that this process has applied a change. Safe for use by several threads.</summary>
public sealed class ChangeSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>Completes with the next <see cref="Raise"/>; take it before looking at the log.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>A change was applied.</summary>
    public void Raise() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
