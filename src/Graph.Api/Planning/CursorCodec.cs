using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Api.Errors;
using Graph.Storage;
using Graph.Storage.Plans;

namespace Graph.Api.Planning;

/// <summary>
/// Encodes and decodes cursors: the values of a row's sort keys, its ids, and a digest of its filter and order, so that the cursor of
/// another query is rejected. Opaque to clients; encoded in base64url.
/// </summary>
internal static class CursorCodec
{
    private const int DigestBytes = 8;

    public static string Encode(Keyset place, ulong digest)
    {
        var row = new JsonArray { place.NodeId, place.RelationId };
        foreach (var value in place.Values)
            row.Add(ToJson(value));
        var json = Encoding.UTF8.GetBytes(row.ToJsonString());
        var bytes = new byte[DigestBytes + json.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, digest);
        json.CopyTo(bytes, DigestBytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Decodes the position that a cursor of this query represents.</summary>
    /// <exception cref="PlanningException">It is not a cursor, or belongs to another query.</exception>
    public static Keyset Decode(string cursor, CursorShape shape, string argument)
    {
        byte[] bytes;
        try
        {
            bytes = Base64Url.DecodeFromChars(cursor);
        }
        catch (FormatException)
        {
            throw InvalidCursor(argument);
        }

        if (bytes.Length <= DigestBytes)
            throw InvalidCursor(argument);
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes) != shape.Digest)
        {
            throw new PlanningException(
                ErrorCodes.CursorMismatch,
                $"The cursor in '{argument}' comes from another query: "
                    + "use a cursor only with the field, filter, order and view that it came from."
            );
        }

        try
        {
            var row = JsonSerializer.Deserialize<JsonElement[]>(bytes.AsSpan(DigestBytes));
            if (row is not { Length: >= 2 })
                throw InvalidCursor(argument);
            var place = new Keyset([.. row[2..].Select(FromJson)], row[0].GetString(), row[1].GetString());
            return shape.Fits(place) ? place : throw InvalidCursor(argument);
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or FormatException or IndexOutOfRangeException or ArgumentException)
        {
            throw InvalidCursor(argument);
        }
    }

    // Doubles are tagged with their type: 1 and 1.0 are different values to the store.
    private static JsonNode? ToJson(Scalar value) =>
        value.Type switch
        {
            ScalarType.Text => value.Text,
            ScalarType.Integer => value.Integer,
            ScalarType.Boolean => value.Boolean,
            ScalarType.Double => new JsonArray { value.Double },
            _ => null,
        };

    private static Scalar FromJson(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Scalar.Of(value.GetString()),
            JsonValueKind.Number => Scalar.Of(value.GetInt64()),
            JsonValueKind.True or JsonValueKind.False => Scalar.Of(value.GetBoolean()),
            JsonValueKind.Array => Scalar.Of(value[0].GetDouble()),
            JsonValueKind.Null => default,
            _ => throw new FormatException(),
        };

    private static PlanningException InvalidCursor(string argument) =>
        new(
            ErrorCodes.CursorInvalid,
            $"The value of '{argument}' is not a cursor: pass a 'cursor', 'startCursor' or 'endCursor' unchanged."
        );
}
