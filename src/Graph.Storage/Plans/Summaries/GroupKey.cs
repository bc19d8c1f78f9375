using Graph.Storage.Results;

namespace Graph.Storage.Plans.Summaries;

/// <summary>What rows are grouped by: <see cref="PropertyGroupKey"/> or <see cref="NeighbourGroupKey"/>.</summary>
public abstract record GroupKey
{
    private protected GroupKey()
    {
    }

    /// <summary>What a column of its values is made of.</summary>
    public abstract StoreColumnType ColumnType { get; }
}
