using Graph.Storage.Results;

namespace Graph.Storage.Plans;

/// <summary>
/// A term by which rows are ordered: <see cref="PropertyTerm"/>, <see cref="IdTerm"/>, <see cref="NeighbourTerm"/> or
/// <see cref="CountTerm"/>. Numbers and days by size, false before true, text by code points.
/// </summary>
public abstract record OrderTerm
{
    private protected OrderTerm() { }

    /// <summary>The type of a column of its values.</summary>
    public abstract StoreColumnType ColumnType { get; }
}

/// <summary>The id of the row's node or relation.</summary>
/// <param name="On">Node or relation.</param>
public sealed record IdTerm(PropertyOwner On = PropertyOwner.Node) : OrderTerm
{
    /// <inheritdoc/>
    public override StoreColumnType ColumnType => StoreColumnType.Text;

    /// <inheritdoc/>
    public override string ToString() => On == PropertyOwner.Relation ? "relation.id" : "id";
}

/// <summary>
/// A property of the row's node or relation. Strings are ordered by their sort key, and enums and ids by their value.
/// </summary>
/// <param name="Property">The property; not a list.</param>
public sealed record PropertyTerm(PropertyRef Property) : OrderTerm
{
    /// <inheritdoc/>
    public override StoreColumnType ColumnType => Property.ColumnType;

    /// <inheritdoc/>
    public override string ToString() => Property.ToString();
}

/// <summary>The number of neighbours of the row's node by a relation. Never null.</summary>
/// <param name="Step">The relation, its direction, and the kind of neighbours that count.</param>
/// <param name="Where">Only neighbours that match, as in <see cref="Related.Where"/>; null: all.</param>
public sealed record CountTerm(RelationStep Step, Filter? Where = null) : OrderTerm
{
    /// <inheritdoc/>
    public override StoreColumnType ColumnType => StoreColumnType.Long;

    /// <inheritdoc/>
    public override string ToString() => Where is null ? $"count({Step})" : $"count({Step} where {PlanPrinter.Print(Where)})";
}

/// <summary>
/// A property of the neighbour by a to-one relation; no value if there is none. If there are several, it is that of the first
/// by (node id, relation id).
/// </summary>
/// <param name="Step">The relation, its direction and the kind of neighbour.</param>
/// <param name="Property">A property of the neighbour, or of the relation to it; not a list.</param>
public sealed record NeighbourTerm(RelationStep Step, PropertyRef Property) : OrderTerm
{
    /// <inheritdoc/>
    public override StoreColumnType ColumnType => Property.ColumnType;

    /// <inheritdoc/>
    public override string ToString() => $"({Step}).{Property}";
}
