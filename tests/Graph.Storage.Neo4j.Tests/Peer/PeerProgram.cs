using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Model;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Peer;

/// <summary>@neo4j/graphql 7 from npm, with our model as <c>graph schema print --for neo4j-graphql</c> prints it.</summary>
internal sealed class PeerProgram : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly NodeProgram _program;

    private PeerProgram(TemporaryFolder folder, NodeProgram program) => (_folder, _program) = (folder, program);

    /// <summary>Starts it over a server; skips the test where its packages cannot be had.</summary>
    public static async Task<PeerProgram> StartAsync(GraphModel model, Uri bolt, string? user, string? password)
    {
        var npm = await NpmFolder.InstallAsync("tests", "Graph.Storage.Neo4j.Tests", "Peer");
        Assert.SkipUnless(npm.Problem is null || !NpmFolder.MaySkip, npm.Problem ?? "");
        npm.Problem.ShouldBeNull();
        var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("model.graphql"), ModelPrinter.PrintForNeo4jGraphQL(model));
        var program = npm.Start([
            "--max-old-space-size=4096",
            "ask.mjs",
            folder.File("model.graphql"),
            bolt.ToString(),
            .. user is null ? [] : new[] { user, password ?? "" },
        ]);
        (await program.ReadLineAsync()).ShouldBe("ready");
        return new PeerProgram(folder, program);
    }

    /// <summary>Its answer, whole.</summary>
    public async Task<JsonNode> AskAsync(string query)
    {
        await _program.WriteLineAsync(JsonSerializer.Serialize(new { query }));
        return JsonNode.Parse(await _program.ReadLineAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _folder.Dispose();
    }
}
