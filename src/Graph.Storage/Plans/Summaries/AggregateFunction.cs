namespace Graph.Storage.Plans.Summaries;

/// <summary>What is computed over the rows that have a value. Except for the counts, null where none has.</summary>
public enum AggregateFunction
{
    /// <summary>How many rows there are, or, of a property, how many have a value. An integer.</summary>
    Count,

    /// <summary>How many different values there are. An integer.</summary>
    CountDistinct,

    /// <summary>The least value, by the order of <see cref="Filters.CompareOp"/>.</summary>
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
