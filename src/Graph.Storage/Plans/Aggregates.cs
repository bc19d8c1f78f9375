using Graph.Storage.Results;

namespace Graph.Storage.Plans;

/// <summary>One aggregate over a set of rows.</summary>
/// <param name="Function">The function to compute.</param>
/// <param name="Property">
/// The property (not a list); null only for <see cref="AggregateFunction.Count"/>, which then counts the rows. Average and sum
/// accept integers and doubles; min and max also days, timestamps and sort keys.
/// </param>
public sealed record Aggregate(AggregateFunction Function, PropertyRef? Property = null)
{
    /// <summary>The number of rows.</summary>
    public static Aggregate Rows { get; } = new(AggregateFunction.Count);

    /// <summary>The type of a column of its values.</summary>
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

/// <summary>The function that is computed over the rows with a value. Null if no row has one, except for the counts.</summary>
public enum AggregateFunction
{
    /// <summary>The number of rows or, for a property, the number of rows with a value. An integer.</summary>
    Count,

    /// <summary>The number of different values. An integer.</summary>
    CountDistinct,

    /// <summary>The minimum, in the order of <see cref="CompareOp"/>.</summary>
    Min,

    /// <summary>The maximum.</summary>
    Max,

    /// <summary>
    /// The sum divided by the count, a double between the minimum and the maximum. It is finite even if the sum is not.
    /// </summary>
    Average,

    /// <summary>
    /// The sum. It is exact for integers; if a sum in a column exceeds 64 bits, the column contains doubles. For doubles it is
    /// compensated (Neumaier), so it does not depend on the order of the rows, and it is infinite only if it exceeds the range
    /// of doubles.
    /// </summary>
    Sum,
}
