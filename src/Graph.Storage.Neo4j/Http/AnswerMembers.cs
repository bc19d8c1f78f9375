using System.Text.Json;

namespace Graph.Storage.Neo4j.Http;

/// <summary>Reads the members of a response that are not rows; each value is completely in memory.</summary>
internal static class AnswerMembers
{
    /// <summary>The first error, or null if the list is empty.</summary>
    public static ServerError? ReadError(ref Utf8JsonReader reader)
    {
        ServerError? first = null;
        Expect(reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Expect(reader, JsonTokenType.StartObject);
            var error = new ServerError("", "");
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var isCode = reader.ValueTextEquals("code"u8);
                var isMessage = reader.ValueTextEquals("message"u8);
                reader.Read();
                if (isCode)
                    error = error with { Code = reader.GetString() ?? "" };
                else if (isMessage)
                    error = error with { Message = reader.GetString() ?? "" };
                else
                    reader.Skip();
            }

            first ??= error;
        }

        return first;
    }

    /// <summary>The bookmarks; known ones are returned as the same strings.</summary>
    public static IReadOnlyList<string> ReadBookmarks(ref Utf8JsonReader reader, string[] known)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return [];
        Expect(reader, JsonTokenType.StartArray);
        List<string>? read = null;
        var same = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (read is null && same < known.Length && reader.ValueTextEquals(known[same]))
            {
                same++;
                continue;
            }

            read ??= [.. known.Take(same)];
            read.Add(reader.GetString()!);
        }

        return read is not null ? read
            : same == known.Length ? known
            : known[..same];
    }

    /// <summary>The id of the transaction.</summary>
    public static string? ReadTransaction(ref Utf8JsonReader reader)
    {
        string? id = null;
        Expect(reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId)
                id = reader.GetString();
            else
                reader.Skip();
        }

        return id;
    }

    private static void Expect(in Utf8JsonReader reader, JsonTokenType token)
    {
        if (reader.TokenType != token)
            throw new JsonException($"Expected {token}, found {reader.TokenType}.");
    }
}
