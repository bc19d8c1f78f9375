using System.Diagnostics;
using Graph.Model;
using Graph.Seeding;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Tests.Connecting;
using Graph.Storage.Neo4j.Tests.Faults;
using Graph.Storage.Sqlite;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Outages;

/// <summary>A real server, over which a writer dies and which is restarted under a copy.</summary>
[Collection(CollectionPerServer.OwnServers)]
public sealed class TroubleTests(TroubledServer server) : IClassFixture<TroubledServer>, IDisposable
{
    private static readonly GraphModel Model = GraphSchema.Model;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_writer_that_is_killed_in_the_midst_of_a_change_holds_the_others_up_for_a_moment_and_leaves_nothing()
    {
        await WipeAsync();
        await using var store = await OpenAsync(server.Options);
        await using var hurried = await OpenAsync(server.Options with { WriteTimeout = TimeSpan.FromSeconds(1) });
        await using var proxy = new FaultProxy(server.Options.Url) { Choose = (request, _) => IsCommit(request) ? Fault.Hang : Fault.None };
        using (var writer = new WriterProcess("neo4j", "killed", 1, Environment(proxy.Url)))
        {
            await CommittingAsync(proxy);
            writer.Kill();
        }

        var clock = Stopwatch.StartNew();
        var waiting = store.ApplyAsync(new GraphChange { Nodes = [Facts.Person("jane")] }, Cancellation).AsTask();
        var refusal = await Should.ThrowAsync<StoreException>(async () =>
            await hurried.ApplyAsync(new GraphChange { Nodes = [Facts.Person("joe")] }, Cancellation)
        );

        (refusal.Failure, refusal.Message).ShouldBe(
            (
                StoreFailure.Overloaded,
                $"The store '{server.Options.Url.AbsoluteUri.TrimEnd('/')}/db/neo4j' is busy: another process has been writing for too long. Try again later."
            )
        );
        (await waiting).Number.ShouldBe(1);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        (await store.GetStatisticsAsync(Cancellation)).NodeCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_writer_that_thinks_for_longer_than_the_server_waits_is_not_taken_for_dead()
    {
        await WipeAsync();
        await using var api = new QueryApi(server.Options, TimeProvider.System);
        await using var transaction = await api.BeginAsync(Cancellation);
        await transaction.RunAsync(new CypherStatement("CREATE (:Thought)"), Cancellation);

        // An idle one is gone after five to ten seconds.
        await Task.Delay(TimeSpan.FromSeconds(12), Cancellation);

        await transaction.RunAsync(new CypherStatement("CREATE (:Thought)"), Cancellation);
        await transaction.CommitAsync(Cancellation);
        (
            await api.ReadAsync(
                new CypherStatement("MATCH (t:Thought) RETURN toString(count(t))"),
                static () => new FirstTexts(),
                Cancellation
            )
        ).Texts.ShouldBe(["2"]);
    }

    [Fact]
    public async Task A_copy_over_a_restart_goes_on_by_itself_or_when_it_is_run_again()
    {
        await WipeAsync();
        await using (var store = SqliteGraphStore.Open(_folder.File("data/graph.db"), Model, TimeProvider.System))
            await new Seeder(store).SeedAsync(SeedSet.Folder(Repository.PathTo("seed")), Cancellation);
        await (await OpenAsync(server.Options)).DisposeAsync();
        await using var proxy = new FaultProxy(server.Options.Url);
        string[] arguments = ["copy", "--from", "sqlite", "--to", "neo4j", "--model", Repository.PathTo("graph-schema")];

        // Slowed, so that the server stops in its midst.
        proxy.Choose = (request, _) => IsCommit(request) ? Fault.Delay(TimeSpan.FromSeconds(1)) : Fault.None;
        using var copy = GraphProgram.Start(_folder.Path, arguments, Environment(proxy.Url));
        var (output, errors) = (copy.StandardOutput.ReadToEndAsync(Cancellation), copy.StandardError.ReadToEndAsync(Cancellation));
        await CommittingAsync(proxy);
        await server.Process.StopAsync();
        proxy.Choose = (_, _) => Fault.None;
        await server.Process.StartAgainAsync();
        await copy.WaitForExitAsync(Cancellation);

        if (copy.ExitCode != 0)
        {
            // Stopping and starting took longer than it waits.
            copy.ExitCode.ShouldBe(2);
            (await errors).ShouldEndWith(" Run the same command again to resume.\n");
            (await errors).ShouldNotContain("   at ");
            var again = await GraphProgram.RunAsync(_folder.Path, arguments, Environment(server.Options.Url));
            (again.Code, again.Output.EndsWith(" have the same content.\n", StringComparison.Ordinal)).ShouldBe((0, true), again.Errors);
        }
        else
        {
            (await output).ShouldEndWith(" have the same content.\n");
        }

        await using var copied = await OpenAsync(server.Options);
        (await copied.GetStatisticsAsync(Cancellation)).Nodes["Document"].ShouldBe(5);
    }

    private static async Task CommittingAsync(FaultProxy proxy)
    {
        var clock = Stopwatch.StartNew();
        while (!proxy.Requests.Any(IsCommit))
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1), $"no commit came, after {proxy.Requests.Count} requests");
            await Task.Delay(20, Cancellation);
        }
    }

    private static bool IsCommit(SeenRequest request) => request.Line.Contains("/commit", StringComparison.Ordinal);

    private Dictionary<string, string> Environment(Uri url) => (server.Options with { Url = url }).ToEnvironment();

    private async Task<Neo4jGraphStore> OpenAsync(Neo4jOptions options) =>
        await Neo4jGraphStore.OpenAsync(options, Model, TimeProvider.System, Cancellation);

    private async Task WipeAsync()
    {
        await using var api = new QueryApi(server.Options, TimeProvider.System);
        await api.WriteAsync(
            new CypherStatement("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS"),
            static () => NoRows.Instance,
            Cancellation
        );
    }
}
