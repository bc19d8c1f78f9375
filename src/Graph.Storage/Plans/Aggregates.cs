using Graph.Storage.Results;

namespace Graph.Storage.Plans;

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
    public StoreColumnType ColumnType =>
        Function switch
        {
            AggregateFunction.Count or AggregateFunction.CountDistinct => StoreColumnType.Long,
            AggregateFunction.Average => StoreColumnType.Double,
            _ => Property!.ColumnType,
        };

    /// <summary><c>Max(figure)</c>.</summary>
    public override string ToString() => $"{Function}({Property?.ToString() ?? "*"})";
}

/// <summary>What is computed over the rows that have a value. Except for the counts, null where none has.</summary>
public enum AggregateFunction
{
    /// <summary>How many rows there are, or, of a property, how many have a value. An integer.</summary>
    Count,

    /// <summary>How many different values there are. An integer.</summary>
    CountDistinct,

    /// <summary>The least value, by the order of <see cref="CompareOp"/>.</summary>
    Min,

    /// <summary>The greatest value.</summary>
    Max,

    /// <summary>The sum divided by the count, a double between the least and the greatest value: finite also where the sum is not.</summary>
    Average,

    /// <summary>
    /// The sum. Of integers it is exact; where one of a column's is beyond 64 bits, the column is one of doubles. Of doubles it
    /// is compensated (Neumaier), so that the order of the rows does not show, and infinite only where no double is near it.
    /// </summary>
    Sum,
}
