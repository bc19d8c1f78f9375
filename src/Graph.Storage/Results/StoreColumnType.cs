namespace Graph.Storage.Results;

/// <summary>What a column, or each list of a column of lists, is made of.</summary>
public enum StoreColumnType
{
    /// <summary>A <see cref="StoreTextColumn"/>.</summary>
    Text,

    /// <summary>A <see cref="StoreLongColumn"/>.</summary>
    Long,

    /// <summary>A <see cref="StoreDoubleColumn"/>.</summary>
    Double,

    /// <summary>A <see cref="StoreBooleanColumn"/>.</summary>
    Boolean,
}
