namespace Graph.Storage.Changes;

/// <summary>
/// What is to become of the graph: applied whole or not at all. It says how facts are to be, not what to do to them, so
/// applying it twice is the same as applying it once; the order of its parts does not matter, and what counts is the graph
/// that would be there afterwards. No id may be named twice.
/// </summary>
public sealed record GraphChange
{
    /// <summary>
    /// The change's own name, or null. A change whose id the store has seen is not applied again: it answers with what it
    /// did then. Give one where an answer may be lost and others write meanwhile (a client's retry); without one, a second
    /// application writes what differs from the graph as it is then. ASCII, at most 200 characters.
    /// </summary>
    /// <remarks>
    /// An id must not be a hash of the content alone: a file that is corrected and later put back as it was has the
    /// content of a change that the store has seen, and has to be applied all the same.
    /// </remarks>
    public string? Id { get; init; }

    /// <summary>
    /// The number of the last change that the writer had seen when making this one, or null. Where the store has gone on
    /// since, the change is refused with a <see cref="ChangeConflictException"/>: read anew and make it again.
    /// </summary>
    public long? After { get; init; }

    /// <summary>Why, for whoever reads the change log; or null.</summary>
    public string? Note { get; init; }

    /// <summary>Nodes as they are to be.</summary>
    public IReadOnlyList<NodeWrite> Nodes { get; init; } = [];

    /// <summary>Relations as they are to be.</summary>
    public IReadOnlyList<RelationWrite> Relations { get; init; } = [];

    /// <summary>
    /// Ids of nodes to withdraw. Their relations, their evidence and what refers to them must go in the same change. One that
    /// is withdrawn already stays so; one that never was is refused.
    /// </summary>
    public IReadOnlyList<string> RetractNodes { get; init; } = [];

    /// <summary>Ids of relations to withdraw; as for <see cref="RetractNodes"/>.</summary>
    public IReadOnlyList<string> RetractRelations { get; init; } = [];

    /// <summary>Nodes that turn out to be one.</summary>
    public IReadOnlyList<NodeMerge> Merges { get; init; } = [];

    /// <summary>Records of sources to keep, each in place of the one of that name.</summary>
    public IReadOnlyList<SourceRecord> Sources { get; init; } = [];

    /// <summary>Names of sources whose records to drop; one that is not there is no error.</summary>
    public IReadOnlyList<string> RemoveSources { get; init; } = [];

    /// <summary>It asks for nothing.</summary>
    public bool IsEmpty =>
        Nodes.Count == 0
        && Relations.Count == 0
        && RetractNodes.Count == 0
        && RetractRelations.Count == 0
        && Merges.Count == 0
        && Sources.Count == 0
        && RemoveSources.Count == 0;
}
