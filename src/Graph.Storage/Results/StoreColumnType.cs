namespace Graph.Storage.Results;

/// <summary>The type of the values of a column, or of the lists in a column of lists.</summary>
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
