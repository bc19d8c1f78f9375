using System.Text;
using System.Text.Json;
using Graph.Model;
using Graph.Storage.Conformance;
using Graph.Storage.Conformance.Generated;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Import;
using Graph.Storage.Plans;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Plans;

/// <summary>
/// A server of its own with a generated graph of 100,000 nodes and 250,000 relations, imported once for all tests that read it.
/// </summary>
public sealed class GeneratedServer : IAsyncLifetime
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private Neo4jProcess? _server;
    private Neo4jGraphStore? _store;

    /// <summary>The model.</summary>
    public static GraphModel Model { get; } = GraphSchema.Model;

    /// <summary>How to reach it, once it was opened.</summary>
    public Neo4jOptions Options => _server!.ToOptions();

    /// <summary>Starts it with the first test that asks; skips the test where there is nothing to start.</summary>
    public async Task<Neo4jGraphStore> OpenAsync()
    {
        Assert.SkipUnless(
            Neo4jProcess.Folder is not null,
            $"No Neo4j of the tests' own: set {Neo4jProcess.FolderVariable} to a folder whose bin/neo4j starts one."
        );
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _store ??= await StartAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Runs the statement of a plan and tells how it ran.</summary>
    internal async Task<IReadOnlyList<ProfiledOperator>> ProfileAsync(FetchPlan plan)
    {
        var opened = await OpenAsync();
        return await ProfileAsync(opened.Reader.Compile(plan).Statement);
    }

    /// <summary>Runs a statement and tells how it ran.</summary>
    internal async Task<IReadOnlyList<ProfiledOperator>> ProfileAsync(CypherStatement statement)
    {
        using var client = new HttpClient();
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("statement", "PROFILE " + statement.Text);
            writer.WritePropertyName("parameters");
            statement.Parameters.Write(writer, "");
            writer.WriteEndObject();
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Options.Url, "db/neo4j/query/v2"))
        {
            Content = new ByteArrayContent(body.ToArray()) { Headers = { ContentType = new("application/json") } },
        };
        request.Headers.Authorization = new(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Neo4jProcess.User}:{_server!.Password}"))
        );
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        answer.RootElement.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return ProfiledOperator.Of(answer.RootElement.GetProperty("profiledQueryPlan"));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
        _starting.Dispose();
    }

    private async Task<Neo4jGraphStore> StartAsync()
    {
        using var export = new TemporaryFolder();
        await AdminExport.WriteAsync(
            new GeneratedArchive(Model, new GeneratedGraph(relations: 250_000)),
            export.File("export"),
            TimeProvider.System
        );
        _server = await Neo4jProcess.StartAsync(Neo4jProcess.Folder!, export: export.File("export"));
        await using (var schema = new Neo4jSchema(Options, Model, TimeProvider.System))
            await schema.ApplyAsync();
        return await Neo4jGraphStore.OpenAsync(Options, Model, TimeProvider.System);
    }
}
