namespace Graph.Storage.Sqlite.Changes;

/// <summary>Tells those who follow the log that this process has applied a change. Safe for use by several threads.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource next = New();

    /// <summary>Completes with the next <see cref="Raise"/>; take it before looking at the log.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Raise() => Interlocked.Exchange(ref next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
