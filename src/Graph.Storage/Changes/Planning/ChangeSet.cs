namespace Graph.Storage.Changes.Planning;

/// <summary>A <see cref="GraphChange"/> that passed all checks, expressed as its differences.</summary>
/// <param name="Nodes">The changed nodes, each once.</param>
/// <param name="Relations">The changed relations, each once.</param>
public sealed record ChangeSet(IReadOnlyList<NodeChange> Nodes, IReadOnlyList<RelationChange> Relations);
