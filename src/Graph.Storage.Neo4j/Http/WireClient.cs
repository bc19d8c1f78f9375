using System.Net;
using System.Text.Json;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Sends a request once, and reads its response to the end. The result is complete and without errors; everything else is an
/// exception. Connections are kept and shared.
/// </summary>
internal sealed class WireClient : IDisposable
{
    /// <summary>The hint for responses that are not from Neo4j.</summary>
    public const string Expected = "Expected the HTTP connector of a Neo4j server, such as http://localhost:7474.";

    private const string AffinityHeader = "neo4j-cluster-affinity";
    private readonly string _asked;
    private readonly string? _authorization;
    private readonly HttpMessageInvoker _http;

    public WireClient(Neo4jOptions options, int connections)
    {
        _asked = $"{options.Url.AbsoluteUri.TrimEnd('/')} ({Neo4jSettings.Prefix}Url)";
        _authorization = Credentials.Header(options);
        _http = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                ActivityHeadersPropagator = null,
                ConnectTimeout = options.ConnectTimeout,
                MaxConnectionsPerServer = connections,
                // Shorter than the server's own 30 seconds: it must not close a connection while a request is on its way.
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
                PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            }
        );
    }

    /// <exception cref="QueryApiException">The response is incomplete.</exception>
    public async ValueTask<Answer> SendAsync(WireRequest request, IRowDecoder rows, CancellationToken cancellation)
    {
        using var message = Message(HttpMethod.Post, request.Address, request.Affinity, request.IsTyped);
        message.Content = new JsonBody(request.Body);
        try
        {
            using var response = await _http.SendAsync(message, cancellation);
            return await ReadAsync(response, request, request.IsTyped ? new TypedRows(rows) : rows, cancellation);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            throw Lost(lost);
        }
        catch (OperationCanceledException lost) when (!cancellation.IsCancellationRequested)
        {
            // The connection attempt timed out.
            throw Lost(lost);
        }
    }

    /// <summary>Rolls back a transaction; succeeds if the transaction no longer exists.</summary>
    /// <returns>Whether the server no longer has the transaction.</returns>
    public async ValueTask<bool> DeleteAsync(Uri address, string? affinity, CancellationToken cancellation)
    {
        using var message = Message(HttpMethod.Delete, address, affinity);
        try
        {
            using var response = await _http.SendAsync(message, cancellation);
            return response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound;
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();

    private async ValueTask<Answer> ReadAsync(
        HttpResponseMessage response,
        WireRequest request,
        IRowDecoder rows,
        CancellationToken cancellation
    )
    {
        try
        {
            var answer = await AnswerReader.ReadAsync(response.Content, rows, request.SentBookmarks, cancellation);
            if (answer.Error is { } error)
                throw ErrorMap.Of(error, response.StatusCode);
            var isAnswer =
                response.IsSuccessStatusCode
                && answer.IsComplete
                && (answer.HasData || answer.Transaction is not null || answer.Bookmarks.Count > 0);
            if (!isAnswer)
                throw ErrorMap.Of(response, _asked);
            if (answer.Transaction is not null && response.Headers.TryGetValues(AffinityHeader, out var affinity))
                answer.Affinity = affinity.FirstOrDefault();
            return answer;
        }
        catch (JsonException malformed)
        {
            throw ErrorMap.Of(response, _asked, malformed);
        }
    }

    private HttpRequestMessage Message(HttpMethod method, Uri address, string? affinity, bool isTyped = false)
    {
        var message = new HttpRequestMessage(method, address);
        message.Headers.TryAddWithoutValidation("Accept", isTyped ? TypedRows.MediaType : "application/json");
        if (_authorization is not null)
            message.Headers.TryAddWithoutValidation("Authorization", _authorization);
        if (affinity is not null)
            message.Headers.TryAddWithoutValidation(AffinityHeader, affinity);
        return message;
    }

    private QueryApiException Lost(Exception error)
    {
        var kind = (error as HttpRequestException)?.HttpRequestError;
        var reason = kind switch
        {
            HttpRequestError.SecureConnectionError => $"TLS failed: {error.InnerException?.Message ?? error.Message} {Expected}",
            HttpRequestError.InvalidResponse => $"the response is not HTTP, or the server requires TLS. {Expected}",
            HttpRequestError.ResponseEnded => $"the server closed the connection without a response. {Expected}",
            HttpRequestError.Unknown => error.InnerException?.Message ?? error.Message,
            _ => error.Message,
        };
        // A retry may help in any case; a long wait does not help if the server cannot be Neo4j.
        var failure = kind is HttpRequestError.SecureConnectionError or HttpRequestError.InvalidResponse
            ? StoreFailure.Unusable
            : StoreFailure.Unavailable;
        return new QueryApiException(
            ErrorCodes.ConnectionLost,
            $"Neo4j does not respond at {_asked}: {reason}",
            failure,
            isTransient: true,
            inner: error
        );
    }
}
