namespace Graph.Storage.Plans.Filters;

/// <summary>The condition does not hold.</summary>
/// <param name="Filter">The condition.</param>
public sealed record Not(Filter Filter) : Filter;
