using System.Collections.Immutable;

namespace Graph.Storage.Plans.Filters;

/// <summary>
/// A property that names another fact (<see cref="Changes.Planning.ReferenceProperties"/>), or an item of a list of them, names
/// one of these. Ids that were merged away stand for what they were merged into, as in <see cref="IdOneOf"/>; false where the
/// property has no value, or where there are no ids.
/// </summary>
/// <param name="Property">The property; not a list.</param>
/// <param name="Ids">The ids, of nodes or relations.</param>
public sealed record NamesFact(PropertyRef Property, ImmutableArray<string> Ids) : Filter
{
    /// <summary>The same as a comparison with the ids that these stand for.</summary>
    public Filter Resolved(Func<string, string> resolve) => Ids is [var only]
        ? new Compare(Property, CompareOp.Equal, Scalar.Of(resolve(only)))
        : new OneOf(Property, [.. Ids.Select(id => Scalar.Of(resolve(id)))]);
}
