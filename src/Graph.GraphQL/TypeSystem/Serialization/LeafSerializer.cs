using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Writes the values of a leaf type as JSON. There is one overload for each kind of value that columns store without boxing.
/// Each returns null if it wrote the value, otherwise a sentence with the reason why the value is not of the type (the engine
/// then discards the output). Thread-safe.
/// </summary>
public abstract class LeafSerializer
{
    /// <summary>Writes every value unchanged.</summary>
    public static readonly LeafSerializer Any = new AnySerializer();

    /// <summary>Writes the result of <paramref name="serialize"/> for a (boxed) value, unchanged.</summary>
    public static LeafSerializer From(Func<object, Coerced> serialize) => new DelegateSerializer(serialize);

    /// <summary>Writes a text.</summary>
    public abstract string? Write(JsonBuffer json, string value);

    /// <summary>Writes an integer.</summary>
    public abstract string? Write(JsonBuffer json, long value);

    /// <summary>Writes a double.</summary>
    public abstract string? Write(JsonBuffer json, double value);

    /// <summary>Writes a boolean.</summary>
    public abstract string? Write(JsonBuffer json, bool value);

    /// <summary>Writes text that is already UTF-8.</summary>
    public virtual string? WriteUtf8(JsonBuffer json, ReadOnlySpan<byte> text) => Write(json, Encoding.UTF8.GetString(text));

    /// <summary>Writes a value of none of the other kinds, such as a list or a date; never null.</summary>
    protected abstract string? WriteOther(JsonBuffer json, object value);

    /// <summary>Writes a boxed value of any kind; never null.</summary>
    public string? WriteObject(JsonBuffer json, object value)
    {
        switch (value)
        {
            case string text:
                return Write(json, text);
            case bool truth:
                return Write(json, truth);
            case int number:
                return Write(json, (long)number);
            case long number:
                return Write(json, number);
            case double number:
                return Write(json, number);
            case byte or sbyte or short or ushort or uint:
                return Write(json, Convert.ToInt64(value, CultureInfo.InvariantCulture));
            case float or decimal or ulong:
                return Write(json, Convert.ToDouble(value, CultureInfo.InvariantCulture));
            case BigInteger number:
                return number >= long.MinValue && number <= long.MaxValue ? Write(json, (long)number) : Write(json, (double)number);
            case JsonElement element:
                return PlainValue.FromJson(element) is { } plain ? WriteObject(json, plain, element) : WriteOther(json, element);
            default:
                return WriteOther(json, value);
        }
    }

    private string? WriteObject(JsonBuffer json, object plain, JsonElement element) =>
        element.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? WriteOther(json, plain) : WriteObject(json, plain);
}
