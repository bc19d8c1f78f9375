using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Graph.Seeding;
using Graph.Storage.Conformance;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Peer;

/// <summary>The five documents in the tests' server, written by our store; over them our API and the peer.</summary>
public sealed class PeerFixture(Neo4jServer server) : IAsyncLifetime
{
    // Its fraction ends with a zero, which the formats of instants write or not.
    private static readonly DateTimeOffset SeededAt = new(2026, 1, 2, 3, 4, 5, 590, TimeSpan.Zero);

    private Task? _starting;
    private PeerProgram? _peer;
    private ServerProcess? _api;
    private HttpClient? _client;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The peer's answer; it must have no errors.</summary>
    internal async Task<JsonNode> PeerAsync(string query)
    {
        await (_starting ??= StartAsync());
        return Data(await _peer!.AskAsync(query));
    }

    /// <summary>The answer of our API over the same server; it must have no errors.</summary>
    internal async Task<JsonNode> OursAsync(string query)
    {
        await (_starting ??= StartAsync());
        using var response = await _client!.PostAsJsonAsync("/graphql", new { query }, TestContext.Current.CancellationToken);
        return Data((await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_api is not null)
            await _api.DisposeAsync();
        if (_peer is not null)
            await _peer.DisposeAsync();
    }

    private static JsonNode Data(JsonNode answer)
    {
        answer["errors"].ShouldBeNull();
        return answer["data"]!;
    }

    private async Task StartAsync()
    {
        var options = server.Options;
        var model = GraphSchema.Model;
        await using (var store = await server.OpenEmptyAsync(model, new ManualTime { Now = SeededAt }))
        {
            await new Seeder(store).SeedAsync(SeedSet.Folder(Repository.PathTo("seed")));
        }

        _peer = await PeerProgram.StartAsync(model, server.Bolt, options.User, options.Password);
        _api = await ServerProcess.StartAsync(
            new Dictionary<string, string>(options.ToEnvironment()) { ["Graph__Store"] = "neo4j", ["Graph__SeedAtStart"] = "false" }
        );
        _client = new HttpClient { BaseAddress = _api.Address };
    }
}
