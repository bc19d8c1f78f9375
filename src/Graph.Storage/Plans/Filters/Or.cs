using System.Collections.Immutable;

namespace Graph.Storage.Plans.Filters;

/// <summary>At least one of the conditions holds; without any, false.</summary>
/// <param name="Filters">The conditions.</param>
public sealed record Or(ImmutableArray<Filter> Filters) : Filter;
