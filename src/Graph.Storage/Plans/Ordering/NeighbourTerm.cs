using Graph.Storage.Results;

namespace Graph.Storage.Plans.Ordering;

/// <summary>
/// A property of the one neighbour by a to-one relation; no value where there is none. Should there be several, it is that
/// of the first by (node id, relation id).
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
