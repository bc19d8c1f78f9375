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

    /// <summary>The mean, a double. Compared up to rounding: stores may add in different orders.</summary>
    Average,

    /// <summary>The sum, of the property's type; doubles as in <see cref="Average"/>.</summary>
    Sum,
}
