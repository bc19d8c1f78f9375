using System.Diagnostics;
using System.Net;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Outages;

/// <summary>
/// The whole API over a server that is stopped, killed and frozen while others read and write: what is answered is right,
/// what cannot be answered is told as such, and everything goes on by itself.
/// </summary>
[Collection(CollectionPerServer.OwnServers)]
public sealed class OutageTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Nothing_is_wrong_and_nothing_is_lost_when_the_server_stops_is_killed_or_stands_still()
    {
        Assert.SkipUnless(
            Neo4jProcess.Folder is not null,
            $"No Neo4j of the tests' own: set {Neo4jProcess.FolderVariable} to a folder whose bin/neo4j starts one."
        );
        await using var server = await Neo4jProcess.StartAsync(Neo4jProcess.Folder!);
        await using var api = await ServerProcess.StartAsync(Settings(server));
        using var http = new HttpClient { BaseAddress = api.Address, Timeout = TimeSpan.FromMinutes(2) };
        var model = GraphSchema.Model;
        await using var store = await Neo4jGraphStore.OpenAsync(server.ToOptions(), model, TimeProvider.System);
        using var stopping = new CancellationTokenSource();
        var writer = new PairWriter(store);
        var reader = new PairReader(http, writer);
        Task[] load = [writer.WriteAsync(stopping.Token), .. Enumerable.Range(0, 2).Select(seed => reader.ReadAsync(seed, stopping.Token))];

        await WaitForAsync(http, HttpStatusCode.OK);
        await WorkAsync("at first", writer, reader);

        var down = server.StopAsync();
        await WaitForAsync(http, HttpStatusCode.ServiceUnavailable);
        await down;
        await FailAsync("stopped", reader);
        await WaitForAsync(http, HttpStatusCode.ServiceUnavailable);
        await server.StartAgainAsync();
        await WaitForAsync(http, HttpStatusCode.OK);
        await WorkAsync("after a stop", writer, reader);

        await server.KillAsync();
        await WaitForAsync(http, HttpStatusCode.ServiceUnavailable);
        await FailAsync("killed", reader);
        await server.StartAgainAsync();
        await WaitForAsync(http, HttpStatusCode.OK);
        await WorkAsync("after a kill", writer, reader);

        await server.FreezeAsync();
        await WaitForAsync(http, HttpStatusCode.ServiceUnavailable);
        await server.ThawAsync();
        await WaitForAsync(http, HttpStatusCode.OK);
        await WorkAsync("after a freeze", writer, reader);

        await stopping.CancelAsync();
        await Task.WhenAll(load).WaitAsync(Patience, TestContext.Current.CancellationToken);
        reader.Wrong.ShouldBeEmpty();
        writer.Failures.ShouldBeGreaterThan(0);
        await CheckLogAsync(store, writer.Applied);
    }

    private static Dictionary<string, string> Settings(Neo4jProcess server) =>
        new(server.ToOptions().ToEnvironment()) { ["Graph__Store"] = "neo4j", ["Graph__SeedAtStart"] = "false" };

    // Every change stands in the log once, in order, and the tally has a version for each.
    private static async Task CheckLogAsync(Neo4jGraphStore store, int applied)
    {
        var changes = new List<ChangeRecord>();
        while (true)
        {
            var more = await store.ChangesSinceAsync(changes.Count, 500, TestContext.Current.CancellationToken);
            if (more.Count == 0)
                break;
            changes.AddRange(more);
        }

        changes.Select(change => change.Id).ShouldBe(Enumerable.Range(1, applied).Select(pair => $"change-{pair}"));
        changes.ShouldAllBe(change => change.Facts.Count == 3);
        (await store.GetStatisticsAsync(TestContext.Current.CancellationToken)).Nodes["Person"].ShouldBe(2 * applied);
    }

    private async Task WorkAsync(string when, PairWriter writer, PairReader reader)
    {
        var clock = Stopwatch.StartNew();
        var (written, read) = (writer.Applied + 10, reader.Answers.GetValueOrDefault("whole") + 20);
        while (writer.Applied < written || reader.Answers.GetValueOrDefault("whole") < read)
        {
            clock.Elapsed.ShouldBeLessThan(
                Patience,
                $"no work {when}: {writer.Applied} written, {writer.Failures} failures, read {string.Join(", ", reader.Answers)}"
            );
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        output.WriteLine($"{when}: {writer.Applied} written, {writer.Failures} failures, read {string.Join(", ", reader.Answers)}");
        reader.Wrong.ShouldBeEmpty();
    }

    private async Task FailAsync(string when, PairReader reader)
    {
        // What was under way may still be answered.
        await Task.Delay(500, TestContext.Current.CancellationToken);
        var (whole, failed) = (reader.Answers.GetValueOrDefault("whole"), reader.Answers.GetValueOrDefault("STORE_UNAVAILABLE"));
        var clock = Stopwatch.StartNew();
        while (reader.Answers.GetValueOrDefault("STORE_UNAVAILABLE") < failed + 10)
        {
            clock.Elapsed.ShouldBeLessThan(Patience, $"no errors while {when}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        output.WriteLine($"while {when}: read {string.Join(", ", reader.Answers)}");
        reader.Answers.GetValueOrDefault("whole").ShouldBe(whole);
    }

    // Alive at each stage, whatever the store does.
    private static async Task WaitForAsync(HttpClient http, HttpStatusCode ready)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            using var live = await http.GetAsync("/health/live", TestContext.Current.CancellationToken);
            live.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var answer = await http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            if (answer.StatusCode == ready)
                return;
            clock.Elapsed.ShouldBeLessThan(Patience, $"ready says {answer.StatusCode}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
