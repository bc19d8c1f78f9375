using System.Collections.Immutable;

namespace Graph.Storage.Plans.Filters;

/// <summary>Every one of the conditions holds; without any, true.</summary>
/// <param name="Filters">The conditions.</param>
public sealed record And(ImmutableArray<Filter> Filters) : Filter;
