using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Model;
using Graph.Storage.Changes;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>
/// A fact's properties as the JSON of its row: each value, followed by the parts derived from it (<see cref="StoredNames"/>).
/// Text, enums, ids and dates (EDTF) are strings, timestamps are milliseconds since 1970, absent values are omitted.
/// </summary>
internal static class FactJson
{
    // Names are full of letters that JSON need not escape, and that SQLite's functions would have to unescape.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writes the properties into the buffer. Equal properties give equal bytes.</summary>
    public static void Write(ArrayBufferWriter<byte> buffer, Func<string, Property?> find, PropertyValues values)
    {
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        foreach (var (name, value) in values)
        {
            var property = find(name) ?? throw new InvalidOperationException($"Unknown property '{name}': the change was not checked.");
            writer.WritePropertyName(name);
            WriteValue(writer, value);
            WriteParts(writer, property, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>
    /// Reads the output of <see cref="Write"/>, each value under the current name of its property. Properties that the model no
    /// longer defines are omitted.
    /// </summary>
    public static PropertyValues Read(ReadOnlySpan<byte> json, Func<string, Property?> find)
    {
        var values = new List<KeyValuePair<string, object?>>();
        Dictionary<string, string>? asWritten = null;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (find(name) is { } property)
                values.Add(new(property.Name, ReadValue(ref reader, property)));
            else if (StoredNames.PropertyAsWritten(name) is { } written)
                (asWritten ??= new(StringComparer.Ordinal)).Add(find(written)?.Name ?? written, reader.GetString()!);
            else
                reader.Skip();
        }

        for (var i = 0; asWritten is not null && i < values.Count; i++)
        {
            if (values[i].Value is PartialDate date && asWritten.TryGetValue(values[i].Key, out var words))
                values[i] = new(values[i].Key, date with { AsWritten = words });
        }

        return new PropertyValues(values);
    }

    /// <summary>
    /// The properties in a row's JSON that this model does not define, or defines with a type that the value does not have.
    /// </summary>
    public static IReadOnlyList<string> Unknown(ReadOnlySpan<byte> json, Func<string, Property?> find)
    {
        var unknown = new List<string>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (
                find(name) is { } property
                    ? property.IsList != (reader.TokenType == JsonTokenType.StartArray) || ReadValue(ref reader, property) is null
                    : !StoredNames.IsPart(name)
            )
            {
                unknown.Add(name);
            }

            reader.Skip();
        }

        return unknown;
    }

    private static void WriteParts(Utf8JsonWriter writer, Property property, object value)
    {
        foreach (var (name, part) in StoredParts.Of(property, value))
        {
            writer.WritePropertyName(name);
            WriteValue(writer, part);
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case PartialDate date:
                writer.WriteStringValue(date.Text);
                break;
            case DateTimeOffset instant:
                writer.WriteNumberValue(instant.ToUnixTimeMilliseconds());
                break;
            case IReadOnlyList<object> list:
                writer.WriteStartArray();
                foreach (var item in list)
                    WriteValue(writer, item);
                writer.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"Unknown value type {value.GetType()}: the change was not checked.");
        }
    }

    private static object? ReadValue(ref Utf8JsonReader reader, Property property)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return ReadOne(ref reader, property.Type);
        var items = new List<object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadOne(ref reader, property.Type) is { } item)
                items.Add(item);
        }

        return items;
    }

    // A value that was written with another model and no longer has the property's type counts as absent.
    private static object? ReadOne(ref Utf8JsonReader reader, PropertyType type) =>
        (type, reader.TokenType) switch
        {
            (PropertyType.String or PropertyType.Id or PropertyType.Enum, JsonTokenType.String) => reader.GetString(),
            (PropertyType.PartialDate, JsonTokenType.String) => PartialDate.TryParse(reader.GetString(), out var date, out _) ? date : null,
            (PropertyType.Int, JsonTokenType.Number) => reader.TryGetInt64(out var number) ? number : null,
            (PropertyType.Float, JsonTokenType.Number) => reader.GetDouble(),
            (PropertyType.DateTime, JsonTokenType.Number) => DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64()),
            (PropertyType.Boolean, JsonTokenType.True) => true,
            (PropertyType.Boolean, JsonTokenType.False) => false,
            _ => null,
        };
}
