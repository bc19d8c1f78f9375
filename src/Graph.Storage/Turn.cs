namespace Graph.Storage;

/// <summary>
/// The turn that the work on this thread has. A host that runs many operations says with each what is to happen when it
/// looks up: it may be ended, or may have to wait while others have their turn. Work that may take long calls
/// <see cref="Check"/> at least every few milliseconds. Work that was given no turn goes on undisturbed.
/// </summary>
public static class Turn
{
    [ThreadStatic]
    private static Action? _check;

    /// <summary>Lets the host end the work, or hold it up. Costs a few nanoseconds.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants the answer any more, or its time is over.</exception>
    /// <exception cref="StoreException">More is asked at once than can be done: <see cref="StoreFailure.Overloaded"/>.</exception>
    public static void Check() => _check?.Invoke();

    /// <summary>Does work on this thread that is given a turn.</summary>
    /// <param name="onCheck">What happens at each <see cref="Check"/>, on this thread; what it throws ends the work.</param>
    /// <param name="work">The work. What it leaves for later has the turn of whoever does it then.</param>
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
