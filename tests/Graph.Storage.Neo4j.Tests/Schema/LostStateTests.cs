using Graph.Storage.Changes;
using Graph.Storage.Conformance.Exact;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Plans;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Schema;

/// <summary>A database that has lost the state of the store, while the store is open, is no empty graph.</summary>
public sealed class LostStateTests(Neo4jServer server)
{
    private const string Message =
        "The store has lost its state (:GraphState), or another program has changed its version since this process opened it: its other "
        + "content cannot be trusted. Restore the database from a backup, or empty it and seed again; then restart this process.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("MATCH (s:GraphState) DELETE s")]
    [InlineData("MATCH (s:GraphState) SET s.version = s.version + 1")]
    public async Task Every_question_says_so(string damage)
    {
        await using var store = await server.OpenEmptyAsync(ExactModel.Model, new ManualTime());
        await store.ApplyAsync(ExactValues.Change(2, seed: 1), Cancellation);
        await server.Api.WriteAsync(new CypherStatement(damage), static () => NoRows.Instance, Cancellation);

        var sample = ExactModel.Model.FindNodeType("Sample")!;
        await SaysSoAsync(async () =>
            await store.FetchAsync(new FetchPlan(new KindSource(sample, MatchPlan.All), RowPlan.IdOnly, FetchView.Now), Cancellation)
        );
        await SaysSoAsync(async () =>
            await store.FetchAsync(new FetchPlan(new IdsSource(FactKind.Node, ["sample-001"]), RowPlan.IdOnly, FetchView.Now), Cancellation)
        );
        await SaysSoAsync(async () => await store.LastChangeAsync(Cancellation));
        await SaysSoAsync(async () => await store.GetStatisticsAsync(Cancellation));
    }

    private static async Task SaysSoAsync(Func<Task> ask)
    {
        var lost = await Should.ThrowAsync<StoreException>(ask);
        lost.Message.ShouldBe(Message);
        lost.Failure.ShouldBe(StoreFailure.Unusable);
    }
}
