namespace Graph.Storage.Neo4j.Reading;

/// <summary>
/// A position in the sequence of changes that this process applies. A caller that keeps one can later see which change
/// followed. Safe for use by several threads.
/// </summary>
internal sealed class AppliedChange
{
    private long _next;

    /// <summary>The number of the next change, or null if there is none yet.</summary>
    public long? Next => Volatile.Read(ref _next) is var number and not 0 ? number : null;

    /// <summary>Records which change followed, and returns the position after it.</summary>
    public AppliedChange Then(long number)
    {
        Volatile.Write(ref _next, number);
        return new AppliedChange();
    }
}
