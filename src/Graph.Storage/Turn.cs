namespace Graph.Storage;

/// <summary>
/// The scheduling slot of the work on this thread. A host that runs many operations defines for each what happens at a check:
/// the work may be cancelled, or wait while other work runs. Long-running work calls <see cref="Check"/> at least every few
/// milliseconds. Work without a slot continues undisturbed.
/// </summary>
public static class Turn
{
    [ThreadStatic]
    private static Action? _check;

    /// <summary>Allows the host to cancel or delay the work. Costs a few nanoseconds.</summary>
    /// <exception cref="OperationCanceledException">The result is no longer needed, or the time limit has expired.</exception>
    /// <exception cref="StoreException">There are too many concurrent requests: <see cref="StoreFailure.Overloaded"/>.</exception>
    public static void Check() => _check?.Invoke();

    /// <summary>Runs work on this thread with a scheduling slot.</summary>
    /// <param name="onCheck">The action at each <see cref="Check"/>, on this thread. An exception from it ends the work.</param>
    /// <param name="work">The work. Work that it defers uses the slot of the thread that later runs it.</param>
    public static void Run(Action onCheck, Action work)
    {
        var outer = _check;
        _check = onCheck;
        try
        {
            work();
        }
        finally
        {
            _check = outer;
        }
    }
}
