using Graph.Model;
using Graph.Storage.Conformance;
using Graph.Storage.Neo4j.Reading;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Tests.Reading;

public sealed class SortLimitTests(Neo4jServer server) : StoreConformance(server)
{
    private static readonly NodeType Person = Model.FindNodeType("Person")!;

    private readonly Neo4jServer _server = server;

    [Fact]
    public async Task An_order_that_no_index_has_is_refused_above_the_limit()
    {
        await WriteAsync([.. Enumerable.Range(0, 4).Select(i => Facts.Person($"p{i}"))]);
        var reader = new Neo4jGraphReader(_server.Api, Model) { MaxSorted = 3 };
        var byCount = Order.By(new OrderKey(new CountTerm(RelationStep.Of(Person.FindField("statements")!))));

        var refused = await Should.ThrowAsync<PlanRefusedException>(async () => await FetchAsync(reader, byCount, null));
        refused.Reason.ShouldBe(PlanRefusal.OrderNeedsIndex);
        refused.Message.ShouldBe(
            "Ordering people by count(-SPEAKS-> Statement) requires sorting more than 3 of them. "
                + "Filter them further, or order by a property that the model marks @sortable."
        );
        await Should.ThrowAsync<PlanRefusedException>(async () =>
            await FetchAsync(reader, byCount, new IdCompare(PropertyOwner.Node, CompareOp.StartsWith, "p"))
        );

        (await FetchAsync(reader, byCount, new IdCompare(PropertyOwner.Node, CompareOp.Less, "p3"))).ShouldBe(3);
        (await FetchAsync(reader, byCount, new IdOneOf(PropertyOwner.Node, ["p0", "p1", "p2", "p3"]))).ShouldBe(4);
        (await FetchAsync(reader, Order.ById, null)).ShouldBe(4);
        (
            await FetchAsync(
                reader,
                Order.By(new OrderKey(new PropertyTerm(PropertyRef.Node(Person.FindProperty("name")!, ValueForm.SortKey)))),
                null
            )
        ).ShouldBe(4);
    }

    private static async Task<int> FetchAsync(Neo4jGraphReader reader, Order order, Filter? where)
    {
        var plan = new FetchPlan(new KindSource(Person, new MatchPlan { Where = where, Order = order }), RowPlan.IdOnly, FetchView.Now);
        return (await reader.FetchAsync(plan, TestContext.Current.CancellationToken)).Roots.Count;
    }
}
