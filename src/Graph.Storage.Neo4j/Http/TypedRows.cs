using System.Buffers;
using System.Text.Json;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Reads rows of <see cref="MediaType"/>, in which every value states its type (<c>{"$type": "Float", "_value": "0.1"}</c>),
/// and passes them on as plain ones. Plain JSON rounds a double that also fits a float (1234567.25 becomes 1234567.2); here
/// each is exact, and one without a fraction is not an integer. Infinities and NaN become text. For one response; not
/// thread-safe.
/// </summary>
/// <param name="rows">The decoder of the plain rows.</param>
internal sealed class TypedRows(IRowDecoder rows) : IRowDecoder
{
    /// <summary>The media type to request.</summary>
    public const string MediaType = "application/vnd.neo4j.query";

    private readonly ArrayBufferWriter<byte> _plain = new();

    public void Row(ref Utf8JsonReader reader)
    {
        _plain.ResetWrittenCount();
        Items(ref reader);
        var row = new Utf8JsonReader(_plain.WrittenSpan);
        row.Read();
        rows.Row(ref row);
    }

    // From the start of an array to its end.
    private void Items(ref Utf8JsonReader reader)
    {
        Require(reader, JsonTokenType.StartArray);
        Write((byte)'[');
        for (var isFirst = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; isFirst = false)
        {
            if (!isFirst)
                Write((byte)',');
            Value(ref reader);
        }

        Write((byte)']');
    }

    private void Members(ref Utf8JsonReader reader)
    {
        Require(reader, JsonTokenType.StartObject);
        Write((byte)'{');
        for (var isFirst = true; reader.Read() && reader.TokenType != JsonTokenType.EndObject; isFirst = false)
        {
            if (!isFirst)
                Write((byte)',');
            Text(reader);
            Write((byte)':');
            reader.Read();
            Value(ref reader);
        }

        Write((byte)'}');
    }

    private void Value(ref Utf8JsonReader reader)
    {
        Require(reader, JsonTokenType.StartObject);
        Name(ref reader, "$type"u8);
        var (isNumber, isList, isMap) = (
            reader.ValueTextEquals("Float"u8) || reader.ValueTextEquals("Integer"u8),
            reader.ValueTextEquals("List"u8),
            reader.ValueTextEquals("Map"u8)
        );
        Name(ref reader, "_value"u8);
        if (isList)
            Items(ref reader);
        else if (isMap)
            Members(ref reader);
        else if (isNumber && IsFinite(reader.ValueSpan))
            _plain.Write(reader.ValueSpan);
        else if (reader.TokenType == JsonTokenType.String)
            Text(reader);
        else if (reader.TokenType is JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null)
            _plain.Write(reader.ValueSpan);
        else
            throw new JsonException($"Expected a value, but got {reader.TokenType}.");
        reader.Read();
        Require(reader, JsonTokenType.EndObject);
    }

    // Reads the member's name, and advances to its value.
    private static void Name(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(name))
            throw new JsonException("Expected a typed value: a $type, then a _value.");
        reader.Read();
    }

    // Infinity, -Infinity and NaN are not numbers in JSON.
    private static bool IsFinite(ReadOnlySpan<byte> number) => number.Length > 0 && char.IsAsciiDigit((char)number[^1]);

    // Copied unchanged, including escapes.
    private void Text(in Utf8JsonReader reader)
    {
        Write((byte)'"');
        _plain.Write(reader.ValueSpan);
        Write((byte)'"');
    }

    private void Write(byte value)
    {
        _plain.GetSpan(1)[0] = value;
        _plain.Advance(1);
    }

    private static void Require(in Utf8JsonReader reader, JsonTokenType token)
    {
        if (reader.TokenType != token)
            throw new JsonException($"Expected {token}, found {reader.TokenType}.");
    }
}
