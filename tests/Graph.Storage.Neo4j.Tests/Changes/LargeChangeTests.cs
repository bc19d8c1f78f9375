using System.Diagnostics;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;
using Graph.Testing;
using Shouldly;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Neo4j.Tests.Changes;

/// <summary>Changes of many facts: written in batches, whole or not at all.</summary>
public sealed class LargeChangeTests(Neo4jServer server)
{
    private const int People = 5_000;

    [Fact]
    public async Task Twenty_thousand_facts_come_change_and_go_in_one_change_each()
    {
        await using var store = await server.OpenEmptyAsync(GraphSchema.Model, new ManualTime());

        (await MeasureAsync("new", Facts("Person"))).ShouldBe(new ChangeResult(1, 4 * People, 0, 0, 0, false));
        (await MeasureAsync("the same", Facts("Person"))).IsUnchanged.ShouldBeTrue();
        (await MeasureAsync("changed", Facts("Someone"))).ShouldBe(new ChangeResult(2, 0, People, 0, 0, false));
        (
            await MeasureAsync(
                "withdrawn",
                new GraphChange
                {
                    RetractNodes = [.. Enumerable.Range(0, People).SelectMany(i => new[] { $"p-{i}", $"s-{i}", $"e-{i}" })],
                    RetractRelations = [.. Enumerable.Range(0, People).Select(i => Speaks($"p-{i}", $"s-{i}").Id)],
                }
            )
        ).ShouldBe(new ChangeResult(3, 0, 0, 4 * People, 0, false));

        (await store.GetStatisticsAsync()).NodeCount.ShouldBe(0);
        (await store.ChangesSinceAsync(0, 10)).Select(change => change.Facts.Count).ShouldBe([4 * People, People, 4 * People]);

        async Task<ChangeResult> MeasureAsync(string what, GraphChange change)
        {
            var start = Stopwatch.GetTimestamp();
            var result = await store.ApplyAsync(change, TestContext.Current.CancellationToken);
            TestContext.Current.TestOutputHelper!.WriteLine($"{what}: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
            return result;
        }
    }

    private static GraphChange Facts(string name) =>
        new()
        {
            Nodes =
            [
                .. Enumerable
                    .Range(0, People)
                    .SelectMany(i =>
                        new[] { Person($"p-{i}", $"{name} {i}"), Statement($"s-{i}"), Evidence($"e-{i}", Speaks($"p-{i}", $"s-{i}").Id) }
                    ),
            ],
            Relations = [.. Enumerable.Range(0, People).Select(i => Speaks($"p-{i}", $"s-{i}"))],
        };
}
