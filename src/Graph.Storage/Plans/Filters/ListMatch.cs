namespace Graph.Storage.Plans.Filters;

/// <summary>Some, all or none of a list's items match. A list that is absent is empty.</summary>
/// <param name="List">The list property; its part says which copy of the items is looked at (value or folded).</param>
/// <param name="Quantifier">How many items.</param>
/// <param name="Where">
/// The condition on an item, in which <see cref="PropertyOwner.Item"/> (with <paramref name="List"/>'s property and part) is the
/// item: comparisons joined by and, or, not. Null: any item.
/// </param>
public sealed record ListMatch(PropertyRef List, Quantifier Quantifier, Filter? Where) : Filter;
