namespace Graph.Storage.Changes.Planning;

/// <summary>A <see cref="GraphChange"/> that was found right, as the differences that it makes.</summary>
/// <param name="Nodes">The nodes that become different, each once.</param>
/// <param name="Relations">The relations that become different, each once.</param>
public sealed record ChangeSet(IReadOnlyList<NodeChange> Nodes, IReadOnlyList<RelationChange> Relations);
