using System.Text.Json;
using System.Text.Unicode;
using Graph.Api.Errors;
using Graph.GraphQL;
using Graph.GraphQL.Language;

namespace Graph.Api.Http;

/// <summary>Reads JSON from a client: no repeated members, Unicode strings only, and errors with their position.</summary>
internal static class ClientJson
{
    private const int MaxDepth = 128;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>Parses the value; it owns its memory.</summary>
    /// <param name="json">The input, in UTF-8.</param>
    /// <param name="parameter">The parameter of the URL that contained it; null for a body or a message.</param>
    /// <exception cref="BadGraphQLHttpRequestException">
    /// It is not JSON, is nested too deeply, repeats a member, or has a string that is not Unicode.
    /// </exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> json, string? parameter = null)
    {
        if (!Utf8.IsValid(json.Span))
            throw Bad($"{Where(parameter)} is not valid UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var root = document.RootElement.Clone();
            // Only an escape can put half of a surrogate pair into valid UTF-8.
            return json.Span.IndexOf("\\u"u8) < 0 || IsUnicode(root) ? root : throw LoneSurrogate(parameter);
        }
        catch (JsonException error)
        {
            throw Explain(json.Span, parameter, error);
        }
        catch (InvalidOperationException)
        {
            // The name of a member that is compared with the others.
            throw LoneSurrogate(parameter);
        }
    }

    // The parser reports neither the position of a repeated member nor the reason of a depth error, so the rejected input is read again.
    private static BadGraphQLHttpRequestException Explain(ReadOnlySpan<byte> json, string? parameter, JsonException refused)
    {
        var where = Where(parameter);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var members = new Stack<HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                var before = json[..(int)reader.TokenStartIndex];
                if (reader is { CurrentDepth: >= MaxDepth, TokenType: JsonTokenType.StartObject or JsonTokenType.StartArray })
                    return Bad($"{where} is nested more than {MaxDepth} levels deep {Place(before)}.");
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        members.Push(new HashSet<string>(StringComparer.Ordinal));
                        break;
                    case JsonTokenType.EndObject:
                        members.Pop();
                        break;
                    case JsonTokenType.PropertyName when !members.Peek().Add(reader.GetString()!):
                        return Bad($"{where} repeats the member '{Excerpt.Of(reader.GetString()!)}' in one object {Place(before)}.");
                }
            }
        }
        catch (JsonException error)
        {
            refused = error;
        }
        catch (InvalidOperationException)
        {
            return LoneSurrogate(parameter);
        }

        var place = parameter is null ? $" (line {refused.LineNumber + 1}, byte {refused.BytePositionInLine + 1})" : "";
        return Bad($"{where} is not valid JSON{place}.");
    }

    private static string Where(string? parameter) => parameter is null ? "The body" : $"The parameter '{parameter}' in the URL";

    private static string Place(ReadOnlySpan<byte> before) =>
        $"(line {before.Count((byte)'\n') + 1}, byte {before.Length - before.LastIndexOf((byte)'\n')})";

    private static bool IsUnicode(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return value.EnumerateObject().All(member => IsUnicode(() => member.Name) && IsUnicode(member.Value));
            case JsonValueKind.Array:
                return value.EnumerateArray().All(IsUnicode);
            case JsonValueKind.String:
                return IsUnicode(value.GetString);
            default:
                return true;
        }
    }

    private static bool IsUnicode(Func<string?> read)
    {
        try
        {
            read();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static BadGraphQLHttpRequestException LoneSurrogate(string? parameter) =>
        Bad(
            $"A string in {(parameter is null ? "the body" : $"the parameter '{parameter}'")} contains half of a surrogate pair "
                + "(\\ud800 to \\udfff), which is not a character."
        );

    private static BadGraphQLHttpRequestException Bad(string message) =>
        new(StatusCodes.Status400BadRequest, message, ErrorCodes.InvalidJson);
}
