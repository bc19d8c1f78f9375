using System.Diagnostics;
using Graph.Api.Configuration;
using Graph.Api.Execution;
using Graph.Api.Execution.Turns;
using Graph.Api.Hosting;
using Graph.Api.Http;
using Graph.Api.Sdl;
using Graph.Api.Tests.Fetching;
using Graph.Api.Tests.Serving;
using Graph.GraphQL.Execution;
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
        var engine = ApiEngine.Create(store.Model, ApiSdl.Write(store.Model) + IncrementalDirectives.Sdl, store, turns, options, NullLogger.Instance);
        var runner = new OperationRunner(engine, store, new Documents(options), turns, options.Limits.RequestTime);

        await using var answers = runner
            .RunAsync(new HttpParameters(query, null, null, null), Stopwatch.GetTimestamp(), TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await answers.MoveNextAsync()).ShouldBeTrue();

        await SlowStore.UntilAsync(() => store.OpenSnapshots == 0, "the snapshot is given back although nobody reads on");
        store.Snapshots.ShouldBe(1);
    }
}
