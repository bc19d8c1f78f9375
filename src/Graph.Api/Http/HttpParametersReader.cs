using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Http;

/// <summary>Reads the parameters of a GraphQL request from a POST body or from the URL of a GET.</summary>
internal static class HttpParametersReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 128, AllowDuplicateProperties = false };

    /// <summary>The parameters; <see cref="BadHttpParametersException"/> where they cannot be read.</summary>
    public static async ValueTask<HttpParameters> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(request.Method)) return FromUrl(request);
        if (!HttpMethods.IsPost(request.Method))
        {
            throw new BadHttpParametersException(StatusCodes.Status405MethodNotAllowed,
                $"GraphQL is asked by GET or POST, not {request.Method}.", "METHOD_NOT_ALLOWED");
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new BadHttpParametersException(StatusCodes.Status415UnsupportedMediaType,
                $"Send the request as 'Content-Type: application/json' in UTF-8; it came as '{request.ContentType}'.", "UNSUPPORTED_MEDIA_TYPE");
        }

        return Parse(await BodyAsync(request, maxBytes, cancellation));
    }

    private static async ValueTask<byte[]> BodyAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes) throw TooLarge(maxBytes);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > maxBytes) throw TooLarge(maxBytes);
        }

        return body.ToArray();
    }

    private static HttpParameters Parse(byte[] body)
    {
        if (!Utf8.IsValid(body)) throw Bad("The body is not valid UTF-8.", "INVALID_JSON");
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            root = document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw Bad($"The body is not valid JSON (line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}).", "INVALID_JSON");
        }

        // Only an escape can put half of a surrogate pair into valid UTF-8.
        if (body.AsSpan().IndexOf("\\u"u8) >= 0 && !IsUnicode(root))
        {
            throw HalfACharacter("the body");
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Bad($"The body must be a JSON object with a 'query'; it is {Article(root.ValueKind)}.", "INVALID_REQUEST");
        }

        return new HttpParameters(
            Text(root, "query") ?? throw Bad("The parameter 'query' is missing.", "INVALID_REQUEST"),
            Text(root, "operationName"), Object(root, "variables"), Object(root, "extensions"));
    }

    private static HttpParameters FromUrl(HttpRequest request)
    {
        var query = (string?)request.Query["query"];
        if (string.IsNullOrEmpty(query)) throw Bad("The parameter 'query' is missing from the URL.", "INVALID_REQUEST");
        var name = (string?)request.Query["operationName"];
        return new HttpParameters(query, string.IsNullOrEmpty(name) ? null : name,
            FromUrl(request, "variables"), FromUrl(request, "extensions"));
    }

    private static JsonElement? FromUrl(HttpRequest request, string name)
    {
        var text = (string?)request.Query[name];
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text), Strict);
            var value = document.RootElement.Clone();
            return IsUnicode(value) ? ObjectOrNull(value, name) : throw HalfACharacter($"the parameter '{name}'");
        }
        catch (JsonException)
        {
            throw Bad($"The parameter '{name}' in the URL is not valid JSON.", "INVALID_JSON");
        }
    }

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

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw Bad($"The parameter '{name}' must be a string; it is {Article(value.ValueKind)}.", "INVALID_REQUEST");
    }

    private static JsonElement? Object(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) ? ObjectOrNull(value, name) : null;

    private static JsonElement? ObjectOrNull(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => value,
        _ => throw Bad($"The parameter '{name}' must be a JSON object; it is {Article(value.ValueKind)}.", "INVALID_REQUEST"),
    };

    private static string Article(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };

    private static BadHttpParametersException HalfACharacter(string where) =>
        Bad($"A string in {where} has half of a surrogate pair in it (\\ud800 to \\udfff), which is no character.", "INVALID_JSON");

    private static BadHttpParametersException Bad(string message, string code) => new(StatusCodes.Status400BadRequest, message, code);

    private static BadHttpParametersException TooLarge(int maxBytes) =>
        new(StatusCodes.Status413PayloadTooLarge,
            $"The request's body is larger than {maxBytes:N0} bytes (Graph__Limits__BodyBytes). Move long lists into several requests.",
            "BODY_TOO_LARGE");
}
