using System.Diagnostics;
using System.Globalization;

namespace Graph.Storage;

/// <summary>
/// One value of the port: text, a 64-bit integer, a double, a boolean, or null (the default). Enums, ids and partial dates are
/// text; timestamps are integers, milliseconds since 1970 in UTC; the earliest and latest day of a partial date are integers,
/// as <see cref="Model.PartialDate"/> numbers them.
/// </summary>
/// <remarks>
/// Equality is exact: text is compared by code units, no text equals a number, and 1 (integer) does not equal 1.0 (double).
/// </remarks>
public readonly record struct Scalar
{
    private readonly string? _text;
    private readonly long _bits;

    private Scalar(ScalarType type, long bits, string? text)
    {
        Type = type;
        _bits = bits;
        _text = text;
    }

    /// <summary>The type, which determines the accessor that may be read.</summary>
    public ScalarType Type { get; }

    /// <summary>Whether there is no value.</summary>
    public bool IsNull => Type == ScalarType.Null;

    /// <summary>The text; only for <see cref="ScalarType.Text"/>.</summary>
    public string Text => Type == ScalarType.Text ? _text! : throw Mismatch(ScalarType.Text);

    /// <summary>The integer; only for <see cref="ScalarType.Integer"/>.</summary>
    public long Integer => Type == ScalarType.Integer ? _bits : throw Mismatch(ScalarType.Integer);

    /// <summary>The double; only for <see cref="ScalarType.Double"/>.</summary>
    public double Double => Type == ScalarType.Double ? BitConverter.Int64BitsToDouble(_bits) : throw Mismatch(ScalarType.Double);

    /// <summary>The boolean; only for <see cref="ScalarType.Boolean"/>.</summary>
    public bool Boolean => Type == ScalarType.Boolean ? _bits != 0 : throw Mismatch(ScalarType.Boolean);

    /// <summary>Text, or null.</summary>
    public static Scalar Of(string? value) => value is null ? default : new(ScalarType.Text, 0, value);

    /// <summary>A 64-bit integer.</summary>
    public static Scalar Of(long value) => new(ScalarType.Integer, value, null);

    /// <summary>A double. Negative zero becomes zero, so that equality and order agree.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public static Scalar Of(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A number must be finite.");
        return new(ScalarType.Double, BitConverter.DoubleToInt64Bits(value == 0 ? 0 : value), null);
    }

    /// <summary>A boolean.</summary>
    public static Scalar Of(bool value) => new(ScalarType.Boolean, value ? 1 : 0, null);

    /// <summary>A timestamp, truncated to the millisecond.</summary>
    public static Scalar Of(DateTimeOffset value) => Of(value.ToUnixTimeMilliseconds());

    /// <summary>For plans as text: text in quotes, numbers as JSON writes them, <c>null</c>.</summary>
    public override string ToString() =>
        Type switch
        {
            ScalarType.Text => '"'
                + _text!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                + '"',
            ScalarType.Integer => _bits.ToString(CultureInfo.InvariantCulture),
            ScalarType.Double => Double.ToString("R", CultureInfo.InvariantCulture),
            ScalarType.Boolean => _bits != 0 ? "true" : "false",
            ScalarType.Null => "null",
            _ => throw new UnreachableException(),
        };

    private InvalidOperationException Mismatch(ScalarType wanted) =>
        new($"The value {this} was read as {wanted}, but it is {Type}. Check its Type first.");
}
