namespace Graph.Model;

/// <summary>The type of a property's values, single or as the items of a list.</summary>
public enum PropertyType
{
    /// <summary>An id of a fact (<see cref="FactId"/>). A <see cref="string"/> in .NET.</summary>
    Id,

    /// <summary>Text without NUL or lone surrogates. A <see cref="string"/> in .NET.</summary>
    String,

    /// <summary>A 64-bit signed integer: a <see cref="long"/> in .NET.</summary>
    Int,

    /// <summary>A finite 64-bit floating-point number: a <see cref="double"/> in .NET.</summary>
    Float,

    /// <summary>A <see cref="bool"/> in .NET.</summary>
    Boolean,

    /// <summary>The name of one of the values of <see cref="Property.Enum"/>. A <see cref="string"/> in .NET.</summary>
    Enum,

    /// <summary>A date or interval in EDTF: <see cref="Model.PartialDate"/>.</summary>
    PartialDate,

    /// <summary>A timestamp in UTC: a <see cref="DateTimeOffset"/> of offset zero in .NET.</summary>
    DateTime,
}
