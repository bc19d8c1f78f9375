using System.Collections;
using System.Text.Json;

namespace Graph.GraphQL.TypeSystem;

/// <summary>Writes a value as the closest JSON: lists as arrays, dictionaries as objects.</summary>
internal sealed class AnySerializer : LeafSerializer
{
    // Deeper values are treated as circular.
    private const int MaxDepth = 64;

    public override string? Write(JsonBuffer json, string value)
    {
        json.WriteString(value);
        return null;
    }

    public override string? WriteUtf8(JsonBuffer json, ReadOnlySpan<byte> text)
    {
        json.WriteUtf8String(text);
        return null;
    }

    public override string? Write(JsonBuffer json, long value)
    {
        json.WriteInt64(value);
        return null;
    }

    public override string? Write(JsonBuffer json, double value)
    {
        // As in JSON.stringify: these cannot be written as numbers.
        if (double.IsFinite(value))
            json.WriteDouble(value);
        else
            json.WriteNull();
        return null;
    }

    public override string? Write(JsonBuffer json, bool value)
    {
        json.WriteBoolean(value);
        return null;
    }

    protected override string? WriteOther(JsonBuffer json, object value) => WriteOther(json, value, 0);

    private string? WriteAny(JsonBuffer json, object? value, int depth)
    {
        if (value is null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined })
        {
            json.WriteNull();
            return null;
        }

        return value is IEnumerable and not string ? WriteOther(json, value, depth) : WriteObject(json, value);
    }

    private string? WriteOther(JsonBuffer json, object value, int depth)
    {
        if (depth > MaxDepth)
            return $"A value is nested more than {MaxDepth} levels deep.";
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> map:
                return WriteMap(json, map, depth);
            case IEnumerable items:
                return WriteItems(json, items, depth);
            case IFormattable formattable:
                json.WriteString(formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
                return null;
            default:
                return $"Cannot represent a value of type {value.GetType().Name}.";
        }
    }

    private string? WriteMap(JsonBuffer json, IReadOnlyDictionary<string, object?> map, int depth)
    {
        json.WriteByte((byte)'{');
        var first = true;
        foreach (var (key, item) in map)
        {
            if (!first)
                json.WriteByte((byte)',');
            first = false;
            json.WriteString(key);
            json.WriteByte((byte)':');
            if (WriteAny(json, item, depth + 1) is { } error)
                return error;
        }

        json.WriteByte((byte)'}');
        return null;
    }

    private string? WriteItems(JsonBuffer json, IEnumerable items, int depth)
    {
        json.WriteByte((byte)'[');
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                json.WriteByte((byte)',');
            first = false;
            if (WriteAny(json, item, depth + 1) is { } error)
                return error;
        }

        json.WriteByte((byte)']');
        return null;
    }
}
