using System.Diagnostics;
using Graph.Model;
using Graph.Storage.Conformance.Generated;
using Graph.Testing;

namespace Graph.Storage.Sqlite.Tests;

public sealed class GeneratedGraphTests
{
    [Fact]
    public async Task A_generated_graph_fits_the_model()
    {
        using var lab = new SqliteLab();
        var model = GraphModel.Load(Repository.PathTo("graph-schema"));
        await using var store = SqliteGraphStore.Open(lab.Path, model, TimeProvider.System);
        var size = int.Parse(Environment.GetEnvironmentVariable("N") ?? "2000");
        var graph = new GeneratedGraph(nodes: size, relations: size * 5);
        var watch = Stopwatch.StartNew();

        foreach (var change in graph.Changes())
        {
            await store.ApplyAsync(change);
            Console.WriteLine($"{change.Nodes.Count} {change.Relations.Count} {watch.ElapsedMilliseconds}");
        }

        var statistics = await store.GetStatisticsAsync();
        statistics.NodeCount.ShouldBe(size);
        statistics.RelationCount.ShouldBe(size * 5);
        Console.WriteLine(new FileInfo(lab.Path).Length >> 20);
    }
}
