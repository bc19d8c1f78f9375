using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Graph.Model;
using Graph.Seeding;
using Graph.Storage.Neo4j;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Tests;
using Graph.Testing;

namespace Graph.Api.Tests.Serving;

/// <summary>
/// The server that the API's tests ask, twice: over SQLite and over Neo4j, with the same five documents. Each answer of
/// the one must be that of the other, byte by byte.
/// </summary>
public sealed class SharedServer : IAsyncLifetime
{
    /// <summary>How many random queries a test asks when nothing is said: Neo4j plans each of them anew.</summary>
    public const string RandomQueries = "8";

    private readonly Neo4jServer _server = new();
    private ApiServer? _sqlite;
    private ApiServer? _neo4j;
    private Task? _starting;
    private string? _seeding;

    /// <summary>The seeded SQLite store, for tests that need a server of their own.</summary>
    public SeededStore Seeded { get; } = new();

    /// <summary>A client of the server over Neo4j.</summary>
    public HttpClient Client
    {
        get
        {
            ReadyAsync().GetAwaiter().GetResult();
            return _neo4j!.Client;
        }
    }

    /// <summary>Asks both by POST, compares, and gives the answer over Neo4j.</summary>
    public async Task<Answer> AskAsync(string query, object? variables = null, params (string Name, string Value)[] headers)
    {
        await ReadyAsync();
        var (_, expected) = await AskOneAsync(_sqlite!);
        var (answer, text) = await AskOneAsync(_neo4j!);
        text.ShouldBe(expected, $"Over Neo4j the answer is another than over SQLite, to {query}");
        return answer;

        async Task<(Answer, string)> AskOneAsync(ApiServer server)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
            {
                Content = JsonContent.Create(new { query, variables }),
            };
            foreach (var (name, value) in headers)
                request.Headers.TryAddWithoutValidation(name, value);
            using var response = await server.Client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            var mediaType = response.Content.Headers.ContentType?.ToString();
            return (
                new Answer(response.StatusCode, mediaType, body.Length == 0 ? null : JsonNode.Parse(body)),
                $"{(int)response.StatusCode} {mediaType} {body}"
            );
        }
    }

    public async ValueTask InitializeAsync() => await Seeded.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        if (_sqlite is not null)
            await _sqlite.DisposeAsync();
        if (_neo4j is not null)
            await _neo4j.DisposeAsync();
        await Seeded.DisposeAsync();
        await _server.DisposeAsync();
    }

    // Where there is one server for all, other tests empty the database.
    private async Task ReadyAsync()
    {
        await (_starting ??= _server.InitializeAsync().AsTask());
        var options = _server.Options;
        if (_seeding is null || await SeedingAsync() != _seeding)
        {
            var time = new ManualTime { Now = SeededStore.SeededAt };
            await using var store = await _server.OpenEmptyAsync(GraphModel.Load(SeededStore.Model), time);
            await new Seeder(store).SeedAsync(SeedSet.Folder(SeededStore.Seed));
            _seeding = await SeedingAsync();
        }

        _sqlite ??= ApiServer.Start(Seeded);
        _neo4j ??= ApiServer.StartEmpty([("Graph:Store", "neo4j"), .. options.ToSettings()]);
    }

    private async Task<string?> SeedingAsync() =>
        (
            await _server.Api.ReadAsync(
                new CypherStatement("MATCH (c:GraphChange {number: 1}) RETURN c.attempt"),
                static () => new FirstTexts(),
                TestContext.Current.CancellationToken
            )
        ).Texts.SingleOrDefault();
}
