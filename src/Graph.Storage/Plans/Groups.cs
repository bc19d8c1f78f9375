using System.Collections.Immutable;
using Graph.Storage.Results;

namespace Graph.Storage.Plans;

/// <summary>A grouping of a set of rows, and what is wanted of each group besides its keys and the count of its rows.</summary>
/// <param name="Keys">What rows are grouped by, at least one.</param>
public sealed record GroupPlan(ImmutableArray<GroupKey> Keys)
{
    /// <summary>Figures over the rows of each group.</summary>
    public ImmutableArray<Aggregate> Aggregates { get; init; } = [];

    /// <summary>The order of the groups.</summary>
    public GroupOrder Order { get; init; } = GroupOrder.Count;

    /// <summary>At most so many groups.</summary>
    public int First { get; init; } = int.MaxValue;

    /// <summary>
    /// Only groups after this place: the count (for <see cref="GroupOrder.Count"/>), then the keys, with null as the ids.
    /// </summary>
    public Keyset? After { get; init; }

    /// <summary>What else is wanted to know: the total of groups, whether more follow.</summary>
    public PageMetadata Metadata { get; init; }
}

/// <summary>What rows are grouped by: <see cref="PropertyGroupKey"/> or <see cref="NeighbourGroupKey"/>.</summary>
public abstract record GroupKey
{
    private protected GroupKey() { }

    /// <summary>What a column of its values is made of.</summary>
    public abstract StoreColumnType ColumnType { get; }
}

/// <summary>Rows with the same value belong together, those without one too.</summary>
/// <param name="Property">The property; not a list.</param>
public sealed record PropertyGroupKey(PropertyRef Property) : GroupKey
{
    /// <inheritdoc/>
    public override StoreColumnType ColumnType => Property.ColumnType;

    /// <inheritdoc/>
    public override string ToString() => Property.ToString();
}

/// <summary>
/// Rows with a common neighbour belong together: a row counts once in the group of each different neighbour, and one
/// without any in the group whose key is null.
/// </summary>
/// <param name="Step">The relation, its direction and the kind of neighbours.</param>
/// <param name="Where">Only neighbours that match, as in <see cref="Related.Where"/>; null: all.</param>
/// <param name="Row">What is wanted of the neighbour of each group.</param>
public sealed record NeighbourGroupKey(RelationStep Step, Filter? Where, RowPlan Row) : GroupKey
{
    /// <inheritdoc/>
    public override StoreColumnType ColumnType => StoreColumnType.Text;

    /// <inheritdoc/>
    public override string ToString() => Where is null ? $"({Step}).id" : $"({Step} where {PlanPrinter.Print(Where)}).id";
}

/// <summary>The order of groups.</summary>
public enum GroupOrder
{
    /// <summary>Most rows first, then by the keys, ascending, nulls last.</summary>
    Count,

    /// <summary>By the keys, ascending, nulls last.</summary>
    Key,
}
