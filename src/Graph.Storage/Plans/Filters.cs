using System.Collections.Immutable;
using Graph.Model;

namespace Graph.Storage.Plans;

/// <summary>
/// A condition on a row: on its node, the relation by which it was reached, or related nodes. Conditions are true or false,
/// never unknown: a comparison with an absent value is false, and <see cref="Not"/> makes it true.
/// </summary>
public abstract record Filter
{
    private protected Filter() { }

    /// <summary>Every row matches.</summary>
    public static Filter True { get; } = new And([]);

    /// <summary>No row matches.</summary>
    public static Filter False { get; } = new Or([]);

    /// <summary>All conditions hold; true without conditions.</summary>
    public static Filter All(params ReadOnlySpan<Filter> filters) => filters.Length == 1 ? filters[0] : new And([.. filters]);

    /// <summary>At least one condition holds; false without conditions.</summary>
    public static Filter Any(params ReadOnlySpan<Filter> filters) => filters.Length == 1 ? filters[0] : new Or([.. filters]);
}

/// <summary>All of the conditions hold; true without conditions.</summary>
/// <param name="Filters">The conditions.</param>
public sealed record And(ImmutableArray<Filter> Filters) : Filter;

/// <summary>At least one of the conditions holds; false without conditions.</summary>
/// <param name="Filters">The conditions.</param>
public sealed record Or(ImmutableArray<Filter> Filters) : Filter;

/// <summary>The condition does not hold.</summary>
/// <param name="Filter">The condition.</param>
public sealed record Not(Filter Filter) : Filter;

/// <summary>
/// The id of the row's node or relation compared with another. For <see cref="CompareOp.Equal"/>, a merged id resolves to its
/// merge target; the other comparisons use the text unchanged.
/// </summary>
/// <param name="On">Node or relation.</param>
/// <param name="Op">The comparison.</param>
/// <param name="Id">The id to compare with.</param>
public sealed record IdCompare(PropertyOwner On, CompareOp Op, string Id) : Filter;

/// <summary>The id of the row's node or relation is one of these. Merged ids resolve to their merge targets.</summary>
/// <param name="On">Node or relation.</param>
/// <param name="Ids">The ids; any text is allowed.</param>
public sealed record IdOneOf(PropertyOwner On, ImmutableArray<string> Ids) : Filter;

/// <summary>
/// A property that names another fact (<see cref="Changes.Planning.ReferenceProperties"/>), or an item of a list of them, names
/// one of these. Merged ids resolve to their merge targets, as in <see cref="IdOneOf"/>; false if the property has no value or
/// there are no ids.
/// </summary>
/// <param name="Property">The property; not a list.</param>
/// <param name="Ids">The ids, of nodes or relations.</param>
public sealed record NamesFact(PropertyRef Property, ImmutableArray<string> Ids) : Filter
{
    /// <summary>Equivalent to a comparison with the ids to which these resolve.</summary>
    public Filter Resolved(Func<string, string> resolve) =>
        Ids is [var only]
            ? new Compare(Property, CompareOp.Equal, Scalar.Of(resolve(only)))
            : new OneOf(Property, [.. Ids.Select(id => Scalar.Of(resolve(id)))]);
}

/// <summary>The row's node is of one of these kinds or interfaces.</summary>
/// <param name="Types">The kinds and interfaces; none: false.</param>
public sealed record KindIn(ImmutableArray<NodeType> Types) : Filter;

/// <summary>
/// A property's value compared with another; false if it has none. The value is of the property's type: text, or an integer or
/// double (they compare with each other), or a boolean.
/// </summary>
/// <param name="Property">The property; not a list.</param>
/// <param name="Op">The comparison.</param>
/// <param name="Value">The value to compare with; not null (see <see cref="IsNull"/>).</param>
public sealed record Compare(PropertyRef Property, CompareOp Op, Scalar Value) : Filter;

/// <summary>A property's value equals one of the values; false if it has none, or if there are no values.</summary>
/// <param name="Property">The property; not a list.</param>
/// <param name="Values">The values, all of the property's type and none of them null; duplicates are allowed.</param>
public sealed record OneOf(PropertyRef Property, ImmutableArray<Scalar> Values) : Filter;

/// <summary>A property has no value. A list always has one, even when it is empty.</summary>
/// <param name="Property">The property.</param>
public sealed record IsNull(PropertyRef Property) : Filter;

/// <summary>Some, all or none of a list's items match. A list that is absent is empty.</summary>
/// <param name="List">The list property; its form selects the copy of the items that is compared (value or folded).</param>
/// <param name="Quantifier">The number of items that must match.</param>
/// <param name="Where">
/// The condition on an item, in which <see cref="PropertyOwner.Item"/> (with <paramref name="List"/>'s property and part) is
/// the item: comparisons joined by and, or, not. Null: any item.
/// </param>
public sealed record ListMatch(PropertyRef List, Quantifier Quantifier, Filter? Where) : Filter;

/// <summary>Some, all or none of the neighbours by a relation match.</summary>
/// <param name="Step">The relation, its direction, and the kind of neighbours that count.</param>
/// <param name="Quantifier">The number of neighbours that must match.</param>
/// <param name="Where">
/// The condition on a neighbour, in which <see cref="PropertyOwner.Node"/> is the neighbour and
/// <see cref="PropertyOwner.Relation"/> the relation that was followed. Null: any neighbour.
/// </param>
public sealed record Related(RelationStep Step, Quantifier Quantifier, Filter? Where) : Filter;

/// <summary>The number of neighbours by a relation, compared with a number. Each parallel relation counts.</summary>
/// <param name="Step">The relation, its direction, and the kind of neighbours that count.</param>
/// <param name="Where">Only neighbours that match, as in <see cref="Related.Where"/>; null: all.</param>
/// <param name="Op">Equal, less, or greater; not a comparison of text.</param>
/// <param name="Count">The number.</param>
public sealed record RelatedCount(RelationStep Step, Filter? Where, CompareOp Op, long Count) : Filter;

/// <summary>
/// The row's node itself, or a node above it in a tree, matches. Every path upward is followed to any depth; cycles are
/// detected.
/// </summary>
/// <param name="Parent">The step from a node to its parent.</param>
/// <param name="Where">The condition on a node; it has no relation.</param>
public sealed record Within(RelationStep Parent, Filter Where) : Filter;
