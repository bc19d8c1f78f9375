using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Filters;

/// <summary>Null and the empty list mean something wherever they may stand, or are refused: they never drop a condition.</summary>
public sealed class NullFilterTests(SharedServer server)
{
    private const string FindsNone = "or use 'any: false' to find facts without any.";

    [Theory]
    [InlineData(
        "organizations",
        "{ name: null }",
        "'name: null' compares with nothing: omit 'name', or use 'name: { eq: null }' to find missing values."
    )]
    [InlineData(
        "events",
        "{ period: null }",
        "'period: null' compares with nothing: omit 'period', or use 'period: { eq: null }' to find missing values."
    )]
    [InlineData(
        "people",
        "{ aliases: null }",
        "'aliases: null' compares with nothing: omit 'aliases', or use 'aliases: { any: false }' to find facts without any."
    )]
    [InlineData("people", "{ aliases: { some: null } }", "'aliases: { some: null }' compares with nothing: omit 'some', " + FindsNone)]
    [InlineData("people", "{ aliases: { any: null } }", "'aliases: { any: null }' compares with nothing: omit 'any', " + FindsNone)]
    [InlineData("organizations", "{ within: null }", "'within: null' compares with nothing: omit 'within'.")]
    [InlineData("organizations", "{ nodeKind: null }", "'nodeKind: null' compares with nothing: omit 'nodeKind'.")]
    [InlineData("organizations", "{ and: null }", "'and: null' compares with nothing: omit 'and'.")]
    [InlineData("organizations", "{ or: null }", "'or: null' compares with nothing: omit 'or'.")]
    [InlineData("organizations", "{ not: null }", "'not: null' compares with nothing: omit 'not'.")]
    [InlineData(
        "organizations",
        "{ name: { and: null } }",
        "'name: { and: null }' compares with nothing: omit 'and', or use 'eq: null' to find missing values."
    )]
    [InlineData(
        "organizations",
        "{ parts: null }",
        "'parts: null' compares with nothing: omit 'parts', or use 'parts: { any: false }' to find facts without any."
    )]
    [InlineData("organizations", "{ parts: { some: null } }", "'parts: { some: null }' compares with nothing: omit 'some', " + FindsNone)]
    [InlineData(
        "organizations",
        "{ parts: { count: null } }",
        "'parts: { count: null }' compares with nothing: omit 'count', " + FindsNone
    )]
    [InlineData("organizations", "{ parts: { count: { gt: null } } }", "'gt: null' compares with nothing: omit 'gt'.")]
    [InlineData("organizations", "{ parts: { count: { gt: 1, where: null } } }", "'where: null' compares with nothing: omit 'where'.")]
    [InlineData("organizations", "{ parts: { some: { node: null } } }", "'node: null' compares with nothing: omit 'node'.")]
    [InlineData("organizations", "{ parts: { some: { edge: null } } }", "'edge: null' compares with nothing: omit 'edge'.")]
    [InlineData(
        "organizations",
        "{ partOfRelation: null }",
        "'partOfRelation: null' compares with nothing: omit 'partOfRelation', or use 'partOf: null' to find facts without one."
    )]
    [InlineData(
        "statements",
        "{ saidAt: { certainly: null } }",
        "'saidAt: { certainly: null }' compares with nothing: omit 'certainly', or use 'eq: null' to find missing values."
    )]
    public async Task Null_in_place_of_a_condition_is_refused(string collection, string where, string message)
    {
        var answer = await server.AskAsync($"{{ {collection}(where: {where}) {{ totalCount }} }}");

        answer.Code.ShouldBe("FILTER_NULL");
        answer.Message.ShouldBe(message);
        answer.Error["path"]!.ToJsonString().ShouldBe($"[\"{collection}\"]");
    }

    [Fact]
    public async Task A_variable_that_is_null_is_refused_like_null_itself()
    {
        var answer = await server.AskAsync(
            "query ($parts: ActorPartsFilterInput) { organizations(where: { parts: $parts }) { totalCount } }",
            new { parts = (object?)null }
        );

        answer.Code.ShouldBe("FILTER_NULL");
    }

    [Fact]
    public async Task One_related_node_that_is_null_asks_for_what_has_none()
    {
        var answer = await server.AskAsync(
            """
            {
              all: organizations { totalCount }
              none: organizations(where: { partOf: null }, first: 500) { totalCount nodes { partOf { id } } }
              some: organizations(where: { not: { partOf: null } }, first: 500) { totalCount nodes { partOf { id } } }
            }
            """
        );

        var (none, some) = (answer.Data["none"]!, answer.Data["some"]!);
        none["nodes"]!.AsArray().ShouldAllBe(node => node!["partOf"] == null);
        some["nodes"]!.AsArray().ShouldAllBe(node => node!["partOf"] != null);
        ((int)none["totalCount"]! + (int)some["totalCount"]!).ShouldBe((int)answer.Data["all"]!["totalCount"]!);
        ((int)some["totalCount"]!).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_empty_list_of_kinds_finds_nothing()
    {
        var answer = await server.AskAsync("""{ search(text: "belarus", kinds: []) { totalCount nodes { id } } }""");

        answer.Data.ToJsonString().ShouldBe("""{"search":{"totalCount":0,"nodes":[]}}""");
    }

    [Fact]
    public async Task An_order_without_a_direction_is_refused()
    {
        var answer = await server.AskAsync("{ people(order: [{ name: null, id: ASC }]) { totalCount } }");

        answer.Code.ShouldBe("ORDER_NULL");
        answer.Message.ShouldBe("'name: null' in 'order' is not a direction: use ASC or DESC, or omit 'name'.");
    }
}
