using System.Diagnostics;
using Graph.Api.Configuration;
using Graph.Api.Execution;
using Graph.Api.Execution.Turns;
using Graph.Api.Hosting;
using Graph.Api.Http;
using Graph.Api.Limits;
using Graph.Api.Telemetry;
using Graph.Api.Tests.Fetching;
using Graph.Api.Tests.Serving;
using Graph.GraphQL.Execution;
using Graph.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Graph.Api.Tests.Load;

/// <summary>A client that reads slowly keeps nothing of the store's: no transaction is open while an answer is sent.</summary>
public sealed class SlowReaderTests(SharedServer server)
{
    [Theory]
    [InlineData("{ people(first: 2) { nodes { name } } }")]
    [InlineData("{ people(first: 2) { nodes { id ... @defer { name } } } }")]
    [InlineData("{ people(first: 3) { nodes @stream(initialCount: 1) { id ... @defer { name } } } }")]
    public async Task The_store_is_done_with_before_the_first_message_was_read(string query)
    {
        await using var api = ApiServer.Start(server.Seeded);
        var options = new GraphOptions { Incremental = true };
        var store = new CountingStore(api.Store);
        using var turns = new OperationTurns(TurnOptions.Of(options), NullLogger.Instance);

        await using var answers = Ask(Runner(store, turns, options), query);
        (await answers.MoveNextAsync()).ShouldBeTrue();

        await SlowStore.UntilAsync(() => store.OpenSnapshots == 0, "the snapshot is given back although nobody reads on");
        store.Snapshots.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_not_read_counts_as_memory_until_nobody_wants_it()
    {
        const string Much = "{ evidences(first: 500) { nodes { id exact prefix suffix } } }";
        await using var api = ApiServer.Start(server.Seeded);
        var options = new GraphOptions { Limits = { MemoryBytes = 2_000_000 } };
        using var turns = new OperationTurns(TurnOptions.Of(options), NullLogger.Instance);
        var runner = Runner(api.Store, turns, options);

        var unread = new List<IAsyncEnumerator<OperationAnswer>>();
        do
        {
            unread.Count.ShouldBeLessThan(20);
            unread.Add(Ask(runner, Much));
            (await unread[^1].MoveNextAsync()).ShouldBeTrue();
        } while (!unread[^1].Current.IsRefusal);

        unread.Count.ShouldBeGreaterThan(1, "one has room");
        unread[^1].Current.Response!.Errors.Single().Extensions!["code"].ShouldBe("SERVER_OVERLOADED");
        foreach (var each in unread)
            await each.DisposeAsync();
        await using var last = Ask(runner, Much);
        (await last.MoveNextAsync()).ShouldBeTrue();
        last.Current.IsRefusal.ShouldBeFalse("all was given back");
    }

    private static OperationRunner Runner(IGraphStore store, OperationTurns turns, GraphOptions options)
    {
        var api = new ApiSchema(store.Model);
        var engine = ApiEngine.Create(
            api,
            api.Sdl + (options.Incremental ? IncrementalDirectives.Sdl : ""),
            store,
            turns,
            options,
            NullLogger.Instance
        );
        return new OperationRunner(engine, store, new PersistedDocuments(options), turns, new MemoryBudget(options.Limits), options.Limits);
    }

    private static IAsyncEnumerator<OperationAnswer> Ask(OperationRunner runner, string query) =>
        runner
            .RunAsync(
                new GraphQLHttpRequest(query, null, null, null),
                TransportNames.EventStream,
                Stopwatch.GetTimestamp(),
                TestContext.Current.CancellationToken
            )
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
}
