namespace Graph.Storage.Results;

/// <summary>What a column, or each list of a column of lists, is made of.</summary>
public enum ColumnType
{
    /// <summary>A <see cref="TextColumn"/>.</summary>
    Text,

    /// <summary>A <see cref="LongColumn"/>.</summary>
    Long,

    /// <summary>A <see cref="DoubleColumn"/>.</summary>
    Double,

    /// <summary>A <see cref="BooleanColumn"/>.</summary>
    Boolean,
}
