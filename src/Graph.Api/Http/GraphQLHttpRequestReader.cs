using System.Text;
using System.Text.Json;
using Graph.Api.Errors;
using Graph.Api.Execution.Turns;
using Graph.GraphQL.Language;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Http;

/// <summary>Reads the parameters of a GraphQL request from a POST body or from the URL of a GET.</summary>
internal static class GraphQLHttpRequestReader
{
    /// <summary>JSON with more bytes than this is scheduled like an operation.</summary>
    public const int ParsedAtOnce = 32 * 1024;

    /// <summary>Reads the parameters of one request; throws <see cref="BadGraphQLHttpRequestException"/> if they are invalid.</summary>
    public static async ValueTask<GraphQLHttpRequest> ReadAsync(
        HttpRequest request,
        OperationTurns turns,
        int maxBytes,
        CancellationToken cancellation
    ) => HttpMethods.IsGet(request.Method) ? FromUrl(request) : FromJson(await JsonAsync(request, turns, maxBytes, cancellation));

    /// <summary>Reads the parameters of one request, or of each in a batch (a JSON array of requests, up to the given maximum).</summary>
    public static async ValueTask<HttpBatch> ReadBatchAsync(
        HttpRequest request,
        OperationTurns turns,
        int maxBytes,
        int maxBatch,
        CancellationToken cancellation
    )
    {
        if (HttpMethods.IsGet(request.Method))
            return new HttpBatch([() => FromUrl(request)], IsArray: false);
        var root = await JsonAsync(request, turns, maxBytes, cancellation);
        if (root.ValueKind != JsonValueKind.Array)
            return new HttpBatch([() => FromJson(root)], IsArray: false);
        var length = root.GetArrayLength();
        if (length == 0)
            throw Bad("The batch is empty: send at least one request.", ErrorCodes.InvalidRequest);
        if (length > maxBatch)
        {
            throw Bad(
                $"The batch has {length} requests, but the limit is {maxBatch} (Graph__Limits__Batch): send several batches.",
                ErrorCodes.BatchLimit
            );
        }

        return new HttpBatch([.. root.EnumerateArray().Select(each => (Func<GraphQLHttpRequest>)(() => FromJson(each)))], IsArray: true);
    }

    private static async ValueTask<JsonElement> JsonAsync(
        HttpRequest request,
        OperationTurns turns,
        int maxBytes,
        CancellationToken cancellation
    )
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            throw new BadGraphQLHttpRequestException(
                StatusCodes.Status405MethodNotAllowed,
                $"Send GraphQL requests by GET or POST, not {Excerpt.Of(request.Method)}.",
                ErrorCodes.MethodNotAllowed
            );
        }

        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        )
        {
            throw new BadGraphQLHttpRequestException(
                StatusCodes.Status415UnsupportedMediaType,
                "Expected 'Content-Type: application/json' in UTF-8, "
                    + $"but got {(request.ContentType is { Length: > 0 } other ? $"'{Excerpt.Of(other)}'" : "no type")}.",
                ErrorCodes.UnsupportedMediaType
            );
        }

        if (
            (string?)request.Headers.ContentEncoding is { Length: > 0 } encoding
            && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)
        )
        {
            throw new BadGraphQLHttpRequestException(
                StatusCodes.Status415UnsupportedMediaType,
                $"Expected a body without 'Content-Encoding', but got '{Excerpt.Of(encoding)}'. Send it uncompressed.",
                ErrorCodes.UnsupportedContentEncoding
            );
        }

        var body = await BodyAsync(request, maxBytes, cancellation);
        return body.Length <= ParsedAtOnce
            ? ClientJson.Parse(body)
            : await turns.RunAsync(() => Task.FromResult(ClientJson.Parse(body)), cancellation);
    }

    private static async ValueTask<byte[]> BodyAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes)
            throw TooLarge(maxBytes);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await ReadAsync(request, buffer, cancellation)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > maxBytes)
                throw TooLarge(maxBytes);
        }

        return body.ToArray();
    }

    // The server reports some framing errors of a body with a plain IOException.
    private static async ValueTask<int> ReadAsync(HttpRequest request, Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            return await request.Body.ReadAsync(buffer, cancellation);
        }
        catch (IOException error)
        {
            throw new BadGraphQLHttpRequestException(
                (error as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest,
                "The request's body could not be read: it is shorter than declared, has invalid chunks, or arrives too slowly.",
                ErrorCodes.InvalidRequest
            );
        }
    }

    /// <summary>Reads the parameters in a JSON object.</summary>
    /// <exception cref="BadGraphQLHttpRequestException">It is not an object, or a parameter is missing or has the wrong type.</exception>
    public static GraphQLHttpRequest FromJson(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Bad($"The request must be a JSON object with a 'query', but it is {Article(root.ValueKind)}.", ErrorCodes.InvalidRequest);
        }

        var id = Text(root, "documentId") ?? Text(root, "id");
        var extensions = Object(root, "extensions");
        return new GraphQLHttpRequest(
            Text(root, "query")
                ?? (
                    PersistedDocuments.IsNamed(id, extensions)
                        ? ""
                        : throw Bad("The parameter 'query' is missing.", ErrorCodes.InvalidRequest)
                ),
            Text(root, "operationName"),
            Object(root, "variables"),
            extensions
        )
        {
            DocumentId = id,
        };
    }

    private static GraphQLHttpRequest FromUrl(HttpRequest request)
    {
        var (query, id) = (Text(request, "query") ?? "", Text(request, "documentId"));
        var extensions = Object(request, "extensions");
        if (query.Length == 0 && !PersistedDocuments.IsNamed(id, extensions))
            throw Bad("The parameter 'query' is missing from the URL.", ErrorCodes.InvalidRequest);
        return new GraphQLHttpRequest(query, Text(request, "operationName"), Object(request, "variables"), extensions) { DocumentId = id };
    }

    private static string? Text(HttpRequest request, string name) =>
        request.Query[name] switch
        {
            { Count: > 1 } values => throw Bad(
                $"The parameter '{name}' is given {values.Count} times in the URL: give it once.",
                ErrorCodes.InvalidRequest
            ),
            var values => (string?)values is { Length: > 0 } text ? text : null,
        };

    private static JsonElement? Object(HttpRequest request, string name) =>
        Text(request, name) is { } text ? ObjectOrNull(ClientJson.Parse(Encoding.UTF8.GetBytes(text), name), name) : null;

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw Bad($"The parameter '{name}' must be a string, but it is {Article(value.ValueKind)}.", ErrorCodes.InvalidRequest);
    }

    private static JsonElement? Object(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) ? ObjectOrNull(value, name) : null;

    private static JsonElement? ObjectOrNull(JsonElement value, string name) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Object => value,
            _ => throw Bad(
                $"The parameter '{name}' must be a JSON object, but it is {Article(value.ValueKind)}.",
                ErrorCodes.InvalidRequest
            ),
        };

    private static string Article(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.Array => "an array",
            JsonValueKind.Object => "an object",
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            JsonValueKind.Undefined => "missing",
            _ => "a boolean",
        };

    private static BadGraphQLHttpRequestException Bad(string message, ErrorCode code) =>
        new(StatusCodes.Status400BadRequest, message, code);

    private static BadGraphQLHttpRequestException TooLarge(int maxBytes) =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            $"The request's body is larger than {maxBytes:N0} bytes (Graph__Limits__BodyBytes). Move long lists into several requests.",
            ErrorCodes.BodyTooLarge
        );
}
