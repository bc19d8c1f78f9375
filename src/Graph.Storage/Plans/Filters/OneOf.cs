using System.Collections.Immutable;

namespace Graph.Storage.Plans.Filters;

/// <summary>A property's value equals one of the values; false where it has none, or where there are no values.</summary>
/// <param name="Property">The property; not a list.</param>
/// <param name="Values">The values, all of the property's type and none of them null; repeats don't matter.</param>
public sealed record OneOf(PropertyRef Property, ImmutableArray<Scalar> Values) : Filter;
