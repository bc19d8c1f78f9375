namespace Graph.Storage;

/// <summary>The type of the value in a <see cref="Scalar"/>.</summary>
public enum ScalarType
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>Text; also enums, ids and partial dates.</summary>
    Text,

    /// <summary>A 64-bit integer; also timestamps and days.</summary>
    Integer,

    /// <summary>A finite double.</summary>
    Double,

    /// <summary>True or false.</summary>
    Boolean,
}
