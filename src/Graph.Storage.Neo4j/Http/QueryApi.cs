using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Speaks with Neo4j's HTTP Query API: the one place that knows what it looks like on the wire. One object per store and
/// process; safe for use by several threads.
/// </summary>
internal sealed class QueryApi : IAsyncDisposable
{
    private const string Affinity = "neo4j-cluster-affinity";
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Neo4jOptions options;
    private readonly HttpMessageInvoker http;
    private readonly Uri statements;
    private readonly Uri transactions;
    private readonly string? authorization;
    private readonly Bookmarks bookmarks = new();

    public QueryApi(Neo4jOptions options, TimeProvider time)
    {
        _ = time;
        this.options = options;
        var root = options.Url.AbsoluteUri.TrimEnd('/');
        statements = new Uri($"{root}/db/{Uri.EscapeDataString(options.Database)}/query/v2");
        transactions = new Uri($"{statements}/tx");
        authorization = Credentials.Header(options);
        http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = options.ConnectTimeout,
            MaxConnectionsPerServer = options.MaxConnections,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        });
    }

    /// <summary>Asks one statement that only reads; a member of a cluster other than its leader may answer.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="newDecoder">Gives what takes the rows: a new one each time it is called, for each attempt.</param>
    /// <param name="cancellation">Stops the work on the server too.</param>
    /// <returns>The decoder that took the whole answer.</returns>
    /// <exception cref="QueryApiException">There is no whole answer.</exception>
    public ValueTask<T> ReadAsync<T>(CypherStatement statement, Func<T> newDecoder, CancellationToken cancellation)
        where T : IRowDecoder => AskAsync(statement, "READ", newDecoder, cancellation);

    /// <summary>Runs one statement that writes, in a transaction of its own.</summary>
    /// <inheritdoc cref="ReadAsync" path="/exception"/>
    public ValueTask<T> WriteAsync<T>(CypherStatement statement, Func<T> newDecoder, CancellationToken cancellation)
        where T : IRowDecoder => AskAsync(statement, "WRITE", newDecoder, cancellation);

    /// <summary>A transaction of several statements that may write. It begins on the server with its first statement.</summary>
    public ValueTask<CypherTransaction> BeginAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new CypherTransaction(this));
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    internal async ValueTask<T> BeginAsync<T>(
        TransactionPlace place, CypherStatement statement, Func<T> newDecoder, CancellationToken cancellation)
        where T : IRowDecoder
    {
        var decoder = newDecoder();
        var sent = bookmarks.Current;
        using var body = Body(statement, "WRITE", sent);
        place.Take(await SendAsync(HttpMethod.Post, transactions, body, place, decoder, sent, cancellation), transactions);
        return decoder;
    }

    internal async ValueTask<T> RunAsync<T>(
        TransactionPlace place, Uri address, CypherStatement? statement, Func<T> newDecoder, CancellationToken cancellation)
        where T : IRowDecoder
    {
        var decoder = newDecoder();
        using var body = Body(statement, null, []);
        var answer = await SendAsync(HttpMethod.Post, address, body, place, decoder, [], cancellation);
        bookmarks.Update([], answer.Bookmarks);
        return decoder;
    }

    internal async ValueTask RollBackAsync(TransactionPlace place, Uri address, CancellationToken cancellation) =>
        await SendAsync(HttpMethod.Delete, address, null, place, NoRows.Instance, [], cancellation);

    private async ValueTask<T> AskAsync<T>(
        CypherStatement statement, string accessMode, Func<T> newDecoder, CancellationToken cancellation)
        where T : IRowDecoder
    {
        var sent = bookmarks.Current;
        var decoder = newDecoder();
        using var body = Body(statement, accessMode, sent);
        var answer = await SendAsync(HttpMethod.Post, statements, body, null, decoder, sent, cancellation);
        bookmarks.Update(sent, answer.Bookmarks);
        return decoder;
    }

    private async ValueTask<Answer> SendAsync(
        HttpMethod method,
        Uri address,
        PooledBuffer? body,
        TransactionPlace? place,
        IRowDecoder rows,
        string[] sent,
        CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (place?.Affinity is { } affinity) request.Headers.TryAddWithoutValidation(Affinity, affinity);
        if (body is not null) request.Content = new JsonBody(body);
        var status = default(HttpStatusCode);
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            status = response.StatusCode;
            if (place is not null && response.Headers.TryGetValues(Affinity, out var values)) place.Affinity = values.First();
            var answer = await AnswerReader.ReadAsync(response.Content, rows, sent, cancellation);
            if (answer.Error is { } error) throw ErrorMap.Of(error);
            var isAnswer = response.IsSuccessStatusCode && answer.IsComplete
                && (method == HttpMethod.Delete || answer.HasData || answer.Transaction is not null || answer.Bookmarks.Count > 0);
            return isAnswer ? answer : throw ErrorMap.Of(status);
        }
        catch (JsonException malformed)
        {
            throw ErrorMap.Of(status, malformed);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            throw new QueryApiException(
                ErrorCodes.ConnectionLost,
                $"Neo4j does not answer at {options.Url}.",
                StoreFailure.Unavailable,
                isTransient: true,
                inner: lost);
        }
    }

    private static PooledBuffer Body(CypherStatement? statement, string? accessMode, string[] bookmarks)
    {
        var buffer = new PooledBuffer(4 * 1024);
        using var writer = new Utf8JsonWriter(buffer, WriterOptions);
        writer.WriteStartObject();
        if (statement is not null)
        {
            writer.WriteString("statement"u8, statement.Text);
            writer.WritePropertyName("parameters"u8);
            statement.Parameters.Write(writer);
        }

        if (accessMode is not null) writer.WriteString("accessMode"u8, accessMode);
        if (bookmarks.Length > 0)
        {
            writer.WriteStartArray("bookmarks"u8);
            foreach (var bookmark in bookmarks)
                writer.WriteStringValue(bookmark);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer;
    }
}
