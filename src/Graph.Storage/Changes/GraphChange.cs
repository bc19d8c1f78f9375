namespace Graph.Storage.Changes;

/// <summary>
/// A change of the graph. It is applied completely or not at all. It declares the intended state of facts rather than
/// operations, so applying it twice has the same effect as applying it once. The order of its parts does not matter. Only the
/// resulting graph is checked. Each id may occur only once.
/// </summary>
public sealed record GraphChange
{
    /// <summary>
    /// The id of the change, or null. A change with an id that the store has already applied is not applied again: the store
    /// returns the original result. Set an id if a response may be lost while others write (a retry by a client). Without an
    /// id, a second application writes every difference from the graph at that time. ASCII, at most 200 characters.
    /// </summary>
    /// <remarks>
    /// An id must not be a hash of the content alone. A file that is corrected and later restored has the content of an earlier
    /// change, but must still be applied.
    /// </remarks>
    public string? Id { get; init; }

    /// <summary>
    /// The number of the last change that the writer had seen when it prepared this one, or null. If the store has applied
    /// other changes since, the change is rejected with a <see cref="ChangeConflictException"/>: read the graph again and
    /// repeat the change.
    /// </summary>
    public long? After { get; init; }

    /// <summary>The reason, for readers of the change log, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The intended state of nodes.</summary>
    public IReadOnlyList<NodeWrite> Nodes { get; init; } = [];

    /// <summary>The intended state of relations.</summary>
    public IReadOnlyList<RelationWrite> Relations { get; init; } = [];

    /// <summary>
    /// Ids of nodes to withdraw. The same change must withdraw their relations, their evidence and the facts that refer to
    /// them. Withdrawing an already withdrawn node has no effect; an id that never existed is rejected.
    /// </summary>
    public IReadOnlyList<string> RetractNodes { get; init; } = [];

    /// <summary>Ids of relations to withdraw; as for <see cref="RetractNodes"/>.</summary>
    public IReadOnlyList<string> RetractRelations { get; init; } = [];

    /// <summary>Nodes to merge.</summary>
    public IReadOnlyList<NodeMerge> Merges { get; init; } = [];

    /// <summary>Source records to store. Each replaces the record with the same name.</summary>
    public IReadOnlyList<SourceRecord> Sources { get; init; } = [];

    /// <summary>Names of sources whose records to delete. A missing record is not an error.</summary>
    public IReadOnlyList<string> RemoveSources { get; init; } = [];

    /// <summary>Whether the change is empty.</summary>
    public bool IsEmpty =>
        Nodes.Count == 0
        && Relations.Count == 0
        && RetractNodes.Count == 0
        && RetractRelations.Count == 0
        && Merges.Count == 0
        && Sources.Count == 0
        && RemoveSources.Count == 0;
}
