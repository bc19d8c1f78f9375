using System.Collections.Immutable;
using Graph.Storage.Results;

namespace Graph.Storage.Plans;

/// <summary>A grouping of a set of rows, and the data requested of each group in addition to its keys and row count.</summary>
/// <param name="Keys">The keys by which rows are grouped, at least one.</param>
public sealed record GroupPlan(ImmutableArray<GroupKey> Keys)
{
    /// <summary>Aggregates over the rows of each group.</summary>
    public ImmutableArray<Aggregate> Aggregates { get; init; } = [];

    /// <summary>The order of the groups.</summary>
    public GroupOrder Order { get; init; } = GroupOrder.Count;

    /// <summary>The maximum number of groups.</summary>
    public int First { get; init; } = int.MaxValue;

    /// <summary>
    /// Only groups after this position: the count (for <see cref="GroupOrder.Count"/>), then the keys, with null as the ids.
    /// </summary>
    public Keyset? After { get; init; }

    /// <summary>The metadata requested: the total number of groups, whether more follow.</summary>
    public PageMetadata Metadata { get; init; }
}

/// <summary>A key by which rows are grouped: <see cref="PropertyGroupKey"/> or <see cref="NeighbourGroupKey"/>.</summary>
public abstract record GroupKey
{
    private protected GroupKey() { }

    /// <summary>The type of a column of its values.</summary>
    public abstract StoreColumnType ColumnType { get; }
}

/// <summary>Groups rows with the same value; rows without a value form one group.</summary>
/// <param name="Property">The property; not a list.</param>
public sealed record PropertyGroupKey(PropertyRef Property) : GroupKey
{
    /// <inheritdoc/>
    public override StoreColumnType ColumnType => Property.ColumnType;

    /// <inheritdoc/>
    public override string ToString() => Property.ToString();
}

/// <summary>
/// Groups rows with a common neighbour. A row counts once in the group of each different neighbour; a row without neighbours is
/// in the group whose key is null.
/// </summary>
/// <param name="Step">The relation, its direction and the kind of neighbours.</param>
/// <param name="Where">Only neighbours that match, as in <see cref="Related.Where"/>; null: all.</param>
/// <param name="Row">The data requested of the neighbour of each group.</param>
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
    /// <summary>By descending number of rows, then by the keys, ascending, nulls last.</summary>
    Count,

    /// <summary>By the keys, ascending, nulls last.</summary>
    Key,
}
