namespace Graph.Storage.Changes;

/// <summary>Others have written since the change was made (<see cref="GraphChange.After"/>). Nothing of it was applied.</summary>
public sealed class ChangeConflictException(long after, long last)
    : Exception($"The change is based on change {after}, but the graph is now at change {last}. Read the graph again and repeat the change.")
{
    /// <summary>The last change that the writer had seen.</summary>
    public long After { get; } = after;

    /// <summary>The last change that there is.</summary>
    public long Last { get; } = last;
}
