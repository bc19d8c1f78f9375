using Graph.Storage.Conformance;
using Graph.Storage.Conformance.Generated;

namespace Graph.Storage.Sqlite.Tests;

public sealed class GeneratedGraphTests
{
    [Fact]
    public async Task A_generated_graph_fits_the_model_and_the_counters_agree_with_the_rows()
    {
        using var lab = new SqliteLab();
        var model = GraphSchema.Model;
        await using var store = SqliteGraphStore.Open(lab.Path, model, TimeProvider.System);

        foreach (var change in new GeneratedGraph(nodes: 1_000, relations: 5_000).Changes(factsPerChange: 1_500))
            await store.ApplyAsync(change);

        var statistics = await store.GetStatisticsAsync();
        statistics.NodeCount.ShouldBe(1_000);
        statistics.RelationCount.ShouldBe(5_000);
        Count(
                lab,
                """
                SELECT count(*) FROM kind k WHERE n <> (SELECT count(*) FROM node WHERE kind = k.number)
                """
            )
            .ShouldBe(0);
        Count(
                lab,
                """
                SELECT count(*) FROM (
                  SELECT node, direction, type, neighbour_kind, n FROM degree
                  EXCEPT SELECT node, 0, type, neighbour_kind, count(*) FROM adjacency_out GROUP BY 1, 3, 4
                  EXCEPT SELECT node, 1, type, neighbour_kind, count(*) FROM adjacency_in GROUP BY 1, 3, 4)
                """
            )
            .ShouldBe(0);
        Count(lab, "SELECT sum(n) FROM degree").ShouldBe(10_000);
    }

    private static long Count(SqliteLab lab, string sql) => long.Parse(lab.Query(sql).Single());
}
