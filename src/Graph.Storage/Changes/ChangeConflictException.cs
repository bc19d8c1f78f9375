namespace Graph.Storage.Changes;

/// <summary>
/// The graph was changed after the state on which the change is based (<see cref="GraphChange.After"/>). The change was not
/// applied.
/// </summary>
public sealed class ChangeConflictException(long after, long last)
    : Exception(
        $"The change is based on change {after}, but the graph is now at change {last}. Read the graph again and repeat the change."
    )
{
    /// <summary>The last change known to the writer.</summary>
    public long After { get; } = after;

    /// <summary>The last change in the log.</summary>
    public long Last { get; } = last;
}
