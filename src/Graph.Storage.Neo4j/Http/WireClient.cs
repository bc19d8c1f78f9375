using System.Net;
using System.Text.Json;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Sends a request once, and reads its answer to the end. What it gives back is whole and without errors; everything else
/// is an exception. Connections are kept and shared.
/// </summary>
internal sealed class WireClient : IDisposable
{
    private const string AffinityHeader = "neo4j-cluster-affinity";
    private readonly Uri url;
    private readonly string? authorization;
    private readonly HttpMessageInvoker http;

    public WireClient(Neo4jOptions options, int connections)
    {
        url = options.Url;
        authorization = Credentials.Header(options);
        http = new HttpMessageInvoker(new SocketsHttpHandler
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
        });
    }

    /// <exception cref="QueryApiException">There is no whole answer.</exception>
    public async ValueTask<Answer> SendAsync(WireRequest request, IRowDecoder rows, CancellationToken cancellation)
    {
        using var message = Message(HttpMethod.Post, request.Address, request.Affinity);
        message.Content = new JsonBody(request.Body);
        try
        {
            using var response = await http.SendAsync(message, cancellation);
            return await ReadAsync(response, request, rows, cancellation);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            throw Lost(lost);
        }
        catch (OperationCanceledException lost) when (!cancellation.IsCancellationRequested)
        {
            // It took too long to connect.
            throw Lost(lost);
        }
    }

    /// <summary>Gives up a transaction; one that is not there any more is given up already.</summary>
    /// <returns>Whether the server has it no longer.</returns>
    public async ValueTask<bool> DeleteAsync(Uri address, string? affinity, CancellationToken cancellation)
    {
        using var message = Message(HttpMethod.Delete, address, affinity);
        try
        {
            using var response = await http.SendAsync(message, cancellation);
            return response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound;
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            return false;
        }
    }

    public void Dispose() => http.Dispose();

    private static async ValueTask<Answer> ReadAsync(
        HttpResponseMessage response, WireRequest request, IRowDecoder rows, CancellationToken cancellation)
    {
        try
        {
            var answer = await AnswerReader.ReadAsync(response.Content, rows, request.SentBookmarks, cancellation);
            if (answer.Error is { } error) throw ErrorMap.Of(error, response.StatusCode);
            var isAnswer = response.IsSuccessStatusCode && answer.IsComplete
                && (answer.HasData || answer.Transaction is not null || answer.Bookmarks.Count > 0);
            if (!isAnswer) throw ErrorMap.Of(response.StatusCode);
            if (answer.Transaction is not null && response.Headers.TryGetValues(AffinityHeader, out var affinity))
                answer.Affinity = affinity.FirstOrDefault();
            return answer;
        }
        catch (JsonException malformed)
        {
            throw ErrorMap.Of(response.StatusCode, malformed);
        }
    }

    private HttpRequestMessage Message(HttpMethod method, Uri address, string? affinity)
    {
        var message = new HttpRequestMessage(method, address);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (authorization is not null) message.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (affinity is not null) message.Headers.TryAddWithoutValidation(AffinityHeader, affinity);
        return message;
    }

    private QueryApiException Lost(Exception error) => new(
        ErrorCodes.ConnectionLost,
        $"Neo4j does not answer at {url}: {error.Message}",
        StoreFailure.Unavailable,
        isTransient: true,
        inner: error);
}
