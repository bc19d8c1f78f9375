namespace Graph.Storage.Changes;

/// <summary>Others have written since the change was made (<see cref="GraphChange.After"/>). Nothing of it was applied.</summary>
public sealed class ChangeConflictException(long after, long last)
    : Exception($"The change was made after change {after}, and the graph has gone on to {last} since. Read anew and make it again.")
{
    /// <summary>The last change that the writer had seen.</summary>
    public long After { get; } = after;

    /// <summary>The last change that there is.</summary>
    public long Last { get; } = last;
}
