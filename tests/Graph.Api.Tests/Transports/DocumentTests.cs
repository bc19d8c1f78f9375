using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Graph.Api.Tests.Serving;
using Graph.Testing;

namespace Graph.Api.Tests.Transports;

/// <summary>Trusted documents, and automatic persisted queries.</summary>
public sealed class DocumentTests(DocumentTests.Servers servers) : IClassFixture<DocumentTests.Servers>
{
    private const string Named = "query Named($first: Int) { people(first: $first) { totalCount } }";
    private const string Hashed = "{ hashed: __typename }";
    private const string Unknown = "{ unknown: __typename }";

    [Fact]
    public async Task A_trusted_document_is_run_by_its_name()
    {
        var answer = await PostAsync(servers.Open, new { documentId = "named", variables = new { first = 1 } });

        answer.ShouldBe("""{ "people": { "totalCount": 0 } }""");
    }

    [Fact]
    public async Task A_trusted_document_is_run_by_its_hash_with_or_without_prefix()
    {
        (await PostAsync(servers.Open, new { documentId = Sha256(Hashed) })).ShouldBe("""{ "hashed": "Query" }""");
        (await PostAsync(servers.Open, new { documentId = "sha256:" + Sha256(Hashed) })).ShouldBe("""{ "hashed": "Query" }""");
        (await PostAsync(servers.Open, Persisted(Sha256(Hashed)))).ShouldBe("""{ "hashed": "Query" }""");
    }

    [Fact]
    public async Task A_trusted_document_is_run_by_GET()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "/graphql?documentId=named&variables=" + Uri.EscapeDataString("""{"first":1}""")
        );

        (await servers.Open.Client.AnswerAsync(request)).ShouldBe("""{ "people": { "totalCount": 0 } }""");
    }

    [Fact]
    public async Task A_browser_that_follows_a_link_to_a_trusted_document_gets_its_answer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?documentId=named");
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

        var answer = await servers.Open.Client.AnswerAsync(request);

        answer.ShouldBe("""{ "people": { "totalCount": 0 } }""");
    }

    [Fact]
    public async Task A_trusted_document_is_run_over_a_socket()
    {
        await using var socket = await SocketClient.OpenAsync(servers.Open.SocketUrl);

        await socket.SendAsync("""{"id":"1","type":"subscribe","payload":{"documentId":"named"}}""");
        (await socket.ReceiveAsync()).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"people":{"totalCount":0}}}}""");
        (await socket.ReceiveAsync()).ShouldBe("""{"id":"1","type":"complete"}""");
        await socket.SendAsync("""{"id":"2","type":"subscribe","payload":{"documentId":"unknown"}}""");
        (await socket.ReceiveAsync()).ShouldBe(
            """{"id":"2","type":"error","payload":[{"message":"No trusted document has the id 'unknown'.","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}"""
        );
    }

    [Fact]
    public async Task A_document_that_is_not_known_is_not_found()
    {
        var answer = await PostAsync(servers.Open, new { documentId = "unknown" });

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Code.ShouldBe("PERSISTED_QUERY_NOT_FOUND");
        answer.Message.ShouldBe("No trusted document has the id 'unknown'.");
    }

    [Fact]
    public async Task A_document_is_remembered_by_the_hash_that_came_with_it()
    {
        var (query, hash) = ("{ remembered: __typename }", Sha256("{ remembered: __typename }"));

        var before = await PostAsync(servers.Open, Persisted(hash));
        before.Status.ShouldBe(HttpStatusCode.OK);
        before.Message.ShouldBe("PersistedQueryNotFound");
        before.Code.ShouldBe("PERSISTED_QUERY_NOT_FOUND");

        (await PostAsync(servers.Open, Persisted(hash, query))).ShouldBe("""{ "remembered": "Query" }""");
        (await PostAsync(servers.Open, Persisted(hash))).ShouldBe("""{ "remembered": "Query" }""");
        (await PostAsync(servers.Open, Persisted(hash.ToUpperInvariant()))).ShouldBe("""{ "remembered": "Query" }""");
        using var get = new HttpRequestMessage(
            HttpMethod.Get,
            "/graphql?extensions=" + Uri.EscapeDataString($$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""")
        );
        (await servers.Open.Client.AnswerAsync(get)).ShouldBe("""{ "remembered": "Query" }""");
    }

    [Fact]
    public async Task A_hash_of_another_document_is_refused_and_nothing_remembered()
    {
        var hash = Sha256("{ other: __typename }");

        var answer = await PostAsync(servers.Open, Persisted(hash, "{ __typename }"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Code.ShouldBe("PERSISTED_QUERY_HASH_MISMATCH");
        answer.Message.ShouldBe("provided sha does not match query");
        (await PostAsync(servers.Open, Persisted(hash))).Code.ShouldBe("PERSISTED_QUERY_NOT_FOUND");
    }

    [Theory]
    [InlineData("{ peeple { id } }")]
    [InlineData("{ people(first: 501) { totalCount } }")]
    [InlineData("{ people(first: 500) { nodes { statements(first: 500) { nodes { id } } } } }")]
    public async Task A_document_that_is_refused_is_not_remembered(string query)
    {
        (await PostAsync(servers.Open, Persisted(Sha256(query), query))).Json!["errors"].ShouldNotBeNull();

        (await PostAsync(servers.Open, Persisted(Sha256(query)))).Code.ShouldBe("PERSISTED_QUERY_NOT_FOUND");
    }

    [Fact]
    public async Task A_document_that_was_answered_over_a_stream_is_remembered()
    {
        const string Query = "{ streamed: __typename }";
        await using (var socket = await SocketClient.OpenAsync(servers.Open.SocketUrl))
        {
            await socket.SendAsync(
                JsonSerializer.Serialize(
                    new
                    {
                        id = "1",
                        type = "subscribe",
                        payload = Persisted(Sha256(Query), Query),
                    }
                )
            );
            await socket.ReceiveAsync();
        }

        (await PostAsync(servers.Open, Persisted(Sha256(Query)))).ShouldBe("""{ "streamed": "Query" }""");
    }

    [Fact]
    public async Task Where_only_trusted_documents_are_answered_others_are_refused()
    {
        (await PostAsync(servers.TrustedOnly, new { documentId = "named" })).ShouldBe("""{ "people": { "totalCount": 0 } }""");
        (await PostAsync(servers.TrustedOnly, new { query = Hashed })).ShouldBe("""{ "hashed": "Query" }""");

        foreach (var body in new[] { new { query = Unknown }, Persisted(Sha256(Unknown), Unknown) })
        {
            var answer = await PostAsync(servers.TrustedOnly, body);
            answer.Status.ShouldBe(HttpStatusCode.BadRequest);
            answer.Code.ShouldBe("TRUSTED_DOCUMENT_REQUIRED");
            answer.Message.ShouldBe("Only trusted documents are executed (Graph__TrustedDocumentsOnly): send the 'documentId' of one.");
        }

        (await PostAsync(servers.TrustedOnly, Persisted(Sha256(Unknown)))).Code.ShouldBe("PERSISTED_QUERY_NOT_FOUND");
        await using var socket = await SocketClient.OpenAsync(servers.TrustedOnly.SocketUrl);
        await socket.SubscribeAsync("1", Unknown);
        ((string?)(await socket.ReceiveJsonAsync())["payload"]![0]!["extensions"]!["code"]).ShouldBe("TRUSTED_DOCUMENT_REQUIRED");
    }

    private static object Persisted(string hash, string? query = null) =>
        query is null
            ? new { extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } } }
            : new { query, extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } } };

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Task<Answer> PostAsync(ApiServer server, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(body) };
        request.Headers.Add("Accept", "application/graphql-response+json");
        return server.Client.AnswerAsync(request);
    }

    public sealed class Servers : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();
        private ApiServer? _open;
        private ApiServer? _trustedOnly;

        public ApiServer Open => _open!;

        public ApiServer TrustedOnly => _trustedOnly!;

        public async ValueTask InitializeAsync()
        {
            await File.WriteAllTextAsync(_folder.File("named.graphql"), Named);
            await File.WriteAllTextAsync(_folder.File($"{Sha256(Hashed)}.graphql"), Hashed);
            _open = ApiServer.StartEmpty(("Graph:TrustedDocuments", _folder.Path));
            _trustedOnly = ApiServer.StartEmpty(("Graph:TrustedDocuments", _folder.Path), ("Graph:TrustedDocumentsOnly", "true"));
        }

        public async ValueTask DisposeAsync()
        {
            if (_open is not null)
                await _open.DisposeAsync();
            if (_trustedOnly is not null)
                await _trustedOnly.DisposeAsync();
            _folder.Dispose();
        }
    }
}
