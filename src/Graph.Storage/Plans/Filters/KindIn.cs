using System.Collections.Immutable;
using Graph.Model;

namespace Graph.Storage.Plans.Filters;

/// <summary>The row's node is of one of these kinds or interfaces.</summary>
/// <param name="Types">The kinds and interfaces; none: false.</param>
public sealed record KindIn(ImmutableArray<NodeType> Types) : Filter;
