using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Graph.Api.Execution.Turns;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Http;

/// <summary>Reads the parameters of a GraphQL request from a POST body or from the URL of a GET.</summary>
internal static class HttpParametersReader
{
    /// <summary>JSON of more bytes is work that needs a turn.</summary>
    public const int ParsedAtOnce = 32 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 128, AllowDuplicateProperties = false };

    /// <summary>The parameters of one request; <see cref="BadHttpParametersException"/> where they cannot be read.</summary>
    public static async ValueTask<HttpParameters> ReadAsync(
        HttpRequest request, OperationTurns turns, int maxBytes, CancellationToken cancellation) =>
        HttpMethods.IsGet(request.Method) ? FromUrl(request) : FromJson(await JsonAsync(request, turns, maxBytes, cancellation));

    /// <summary>The parameters of one request, or of each of a batch (a JSON array of requests, at most so many).</summary>
    public static async ValueTask<HttpBatch> ReadBatchAsync(
        HttpRequest request, OperationTurns turns, int maxBytes, int maxBatch, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(request.Method)) return new HttpBatch([() => FromUrl(request)], IsArray: false);
        var root = await JsonAsync(request, turns, maxBytes, cancellation);
        if (root.ValueKind != JsonValueKind.Array) return new HttpBatch([() => FromJson(root)], IsArray: false);
        var length = root.GetArrayLength();
        if (length == 0) throw Bad("The batch is empty: send at least one request.", "INVALID_REQUEST");
        if (length > maxBatch)
        {
            throw Bad($"The batch has {length} requests, and at most {maxBatch} are allowed (Graph__Limits__Batch): send several batches.", "BATCH_LIMIT");
        }

        return new HttpBatch([.. root.EnumerateArray().Select(each => (Func<HttpParameters>)(() => FromJson(each)))], IsArray: true);
    }

    private static async ValueTask<JsonElement> JsonAsync(
        HttpRequest request, OperationTurns turns, int maxBytes, CancellationToken cancellation)
    {
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

        var body = await BodyAsync(request, maxBytes, cancellation);
        return body.Length <= ParsedAtOnce ? Parse(body) : await turns.RunAsync(() => Task.FromResult(Parse(body)), cancellation);
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

    /// <summary>JSON from a client, all of its strings Unicode.</summary>
    /// <exception cref="BadHttpParametersException">It is no JSON, or a string in it is no Unicode.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span)) throw Bad("The body is not valid UTF-8.", "INVALID_JSON");
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
        if (body.Span.IndexOf("\\u"u8) >= 0 && !IsUnicode(root)) throw HalfACharacter("the body");
        return root;
    }

    /// <summary>The parameters in a JSON object.</summary>
    /// <exception cref="BadHttpParametersException">It is none, or a parameter is missing or of a wrong type.</exception>
    public static HttpParameters FromJson(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Bad($"The request must be a JSON object with a 'query'; it is {Article(root.ValueKind)}.", "INVALID_REQUEST");
        }

        var id = Text(root, "documentId") ?? Text(root, "id");
        var extensions = Object(root, "extensions");
        return new HttpParameters(
            Text(root, "query") ?? (Documents.IsNamed(id, extensions) ? "" : throw Bad("The parameter 'query' is missing.", "INVALID_REQUEST")),
            Text(root, "operationName"), Object(root, "variables"), extensions)
        {
            DocumentId = id,
        };
    }

    private static HttpParameters FromUrl(HttpRequest request)
    {
        var (query, id) = ((string?)request.Query["query"] ?? "", (string?)request.Query["documentId"]);
        var extensions = FromUrl(request, "extensions");
        if (query.Length == 0 && !Documents.IsNamed(id, extensions)) throw Bad("The parameter 'query' is missing from the URL.", "INVALID_REQUEST");
        var name = (string?)request.Query["operationName"];
        return new HttpParameters(query, string.IsNullOrEmpty(name) ? null : name, FromUrl(request, "variables"), extensions)
        {
            DocumentId = id,
        };
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
        JsonValueKind.Undefined => "missing",
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
