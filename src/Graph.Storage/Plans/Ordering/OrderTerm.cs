using Graph.Storage.Results;

namespace Graph.Storage.Plans.Ordering;

/// <summary>
/// What rows are ordered by: <see cref="PropertyTerm"/>, <see cref="IdTerm"/>, <see cref="NeighbourTerm"/> or
/// <see cref="CountTerm"/>. Numbers and days by size, false before true, text by code points.
/// </summary>
public abstract record OrderTerm
{
    private protected OrderTerm()
    {
    }

    /// <summary>What a column of its values is made of.</summary>
    public abstract StoreColumnType ColumnType { get; }
}
