namespace Graph.Storage.Plans.Filters;

/// <summary>
/// The row's node itself, or a node above it in a tree, matches. Every way up is followed, to any depth; cycles end.
/// </summary>
/// <param name="Parent">The step from a node to its parent.</param>
/// <param name="Where">The condition on a node; it has no relation.</param>
public sealed record Within(RelationStep Parent, Filter Where) : Filter;
