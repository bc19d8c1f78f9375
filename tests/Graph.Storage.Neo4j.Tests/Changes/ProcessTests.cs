using Graph.Storage.Changes;
using Graph.Storage.Conformance;

namespace Graph.Storage.Neo4j.Tests.Changes;

/// <summary>A Neo4j that several processes write at once.</summary>
public sealed class ProcessTests(Neo4jServer server)
{
    private const int Each = 12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_processes_and_this_one_write_at_once_and_nothing_is_lost_or_done_twice()
    {
        await using var store = await server.OpenEmptyAsync(GraphSchema.Model, TimeProvider.System);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        var followed = store.FirstChangesAsync(3 * Each, patience.Token);

        // Two of them are to make the same changes.
        using var first = server.StartWriter("one", Each);
        using var same = server.StartWriter("one", Each);
        using var second = server.StartWriter("two", Each);
        for (var i = 0; i < Each; i++)
            await store.ApplyAsync(new GraphChange { Id = $"own-{i}", Nodes = [Facts.Person($"own-person-{i}")] }, Cancellation);
        await Task.WhenAll(first.CompleteAsync(), same.CompleteAsync(), second.CompleteAsync());

        var changes = await store.ChangesSinceAsync(0, 1_000, Cancellation);
        changes.Select(change => change.Number).ShouldBe(Enumerable.Range(1, 3 * Each).Select(number => (long)number));
        foreach (var prefix in new[] { "one", "two", "own" })
        {
            changes
                .Select(change => change.Id!)
                .Where(id => id.StartsWith(prefix, StringComparison.Ordinal))
                .ShouldBe(Enumerable.Range(0, Each).Select(i => $"{prefix}-{i}"));
        }

        var statistics = await store.GetStatisticsAsync(Cancellation);
        (statistics.LastChange, statistics.Nodes["Person"], statistics.Nodes["Statement"], statistics.Relations["SPEAKS"]).ShouldBe(
            (3 * Each, 3 * Each, 2 * Each, 2 * Each)
        );
        // Each change of both made the topic anew: one stands, the others are its past.
        var versions = await server.Api.ReadAsync(
            new Neo4j.Http.CypherStatement("MATCH (v:NodeVersion {id: 'last-writer'}) RETURN toString(count(v))"),
            static () => new FirstTexts(),
            Cancellation
        );
        versions.Texts.ShouldBe([$"{(2 * Each) - 1}"]);
        (await followed).Select(change => (change.Number, change.Id)).ShouldBe(changes.Select(change => (change.Number, change.Id)));
    }
}
