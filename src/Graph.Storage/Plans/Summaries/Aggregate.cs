using Graph.Storage.Results;

namespace Graph.Storage.Plans.Summaries;

/// <summary>One figure over a set of rows.</summary>
/// <param name="Function">What is computed.</param>
/// <param name="Property">
/// Of which property (not a list); null only with <see cref="AggregateFunction.Count"/>, where it counts the rows. Average
/// and sum take integers and doubles; min and max also days, instants and sort keys.
/// </param>
public sealed record Aggregate(AggregateFunction Function, PropertyRef? Property = null)
{
    /// <summary>How many rows there are.</summary>
    public static Aggregate Rows { get; } = new(AggregateFunction.Count);

    /// <summary>What a column of it is made of.</summary>
    public StoreColumnType ColumnType => Function switch
    {
        AggregateFunction.Count or AggregateFunction.CountDistinct => StoreColumnType.Long,
        AggregateFunction.Average => StoreColumnType.Double,
        _ => Property!.ColumnType,
    };

    /// <summary><c>Max(figure)</c>.</summary>
    public override string ToString() => $"{Function}({Property?.ToString() ?? "*"})";
}
