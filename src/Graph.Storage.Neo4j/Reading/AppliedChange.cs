namespace Graph.Storage.Neo4j.Reading;

/// <summary>
/// A place in the line of changes that this process applies. Whoever keeps one knows, later, which change came next. Safe
/// for use by several threads.
/// </summary>
internal sealed class AppliedChange
{
    private long _next;

    /// <summary>The number of the change that came next, or null where none has come yet.</summary>
    public long? Next => Volatile.Read(ref _next) is var number and not 0 ? number : null;

    /// <summary>Says which change came, and gives the place after it.</summary>
    public AppliedChange Then(long number)
    {
        Volatile.Write(ref _next, number);
        return new AppliedChange();
    }
}
