namespace Graph.Storage.Plans.Filters;

/// <summary>A property has no value. A list always has one, even when it is empty.</summary>
/// <param name="Property">The property.</param>
public sealed record IsNull(PropertyRef Property) : Filter;
