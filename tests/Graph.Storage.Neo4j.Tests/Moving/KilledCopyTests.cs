using System.Diagnostics;
using Graph.Seeding;
using Graph.Storage.Conformance;
using Graph.Storage.Neo4j.Tests.Connecting;
using Graph.Storage.Sqlite;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Moving;

/// <summary><c>graph copy</c> itself, killed in its midst and run again.</summary>
public sealed class KilledCopyTests(Neo4jServer server) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await server.ClearAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await server.WipeAsync();
    }

    [Fact]
    public async Task A_copy_that_is_killed_goes_on_and_ends_right()
    {
        var model = GraphSchema.Model;
        await using (var store = SqliteGraphStore.Open(_folder.File("data/graph.db"), model, TimeProvider.System))
            await new Seeder(store).SeedAsync(SeedSet.Folder(Repository.PathTo("seed")), Cancellation);

        var there = await CopyAsync("sqlite", "neo4j");
        var back = await CopyAsync("neo4j", "sqlite:back.db");

        back.ShouldBe(there);
    }

    // Killed after the first batch, then after the next, then left alone; answers the line with the content's hash.
    private async Task<string> CopyAsync(string from, string to)
    {
        for (var kill = 0; kill < 2; kill++)
        {
            using var killed = Start(from, to);
            string? line;
            do
            {
                line = await killed.StandardError.ReadLineAsync(Cancellation);
                line.ShouldNotBeNull("the copy ended before it was killed");
            } while (!line.StartsWith("copying", StringComparison.Ordinal));
            killed.Kill();
            await killed.WaitForExitAsync(Cancellation);
        }

        using var copy = Start(from, to);
        var errors = copy.StandardError.ReadToEndAsync(Cancellation);
        var output = await copy.StandardOutput.ReadToEndAsync(Cancellation);
        await copy.WaitForExitAsync(Cancellation);
        copy.ExitCode.ShouldBe(0, await errors);
        (await errors).ShouldStartWith("Resuming an interrupted copy.\n");
        output.ShouldEndWith(" have the same content.\n");
        return output.Split('\n').Single(line => line.StartsWith("content: ", StringComparison.Ordinal));
    }

    private Process Start(string from, string to) =>
        GraphProgram.Start(
            _folder.Path,
            ["copy", "--from", from, "--to", to, "--model", Repository.PathTo("graph-schema")],
            server.Options.ToEnvironment()
        );
}
