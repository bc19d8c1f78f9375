using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Paging;

public sealed class PagingTests(SharedServer server)
{
    [Theory]
    [InlineData("statements", "[]")]
    [InlineData("statements", "[{ id: DESC }]")]
    [InlineData("statements", "[{ saidAt: { earliest: ASC } }]")]
    [InlineData("statements", "[{ saidAt: { earliest: DESC } }, { name: DESC }]")]
    [InlineData("statements", "[{ speakers: { count: DESC } }]")]
    [InlineData("statements", "[{ about: { count: ASC } }, { madeAt: { name: DESC } }]")]
    [InlineData("statements", "[{ within: { saidAt: { earliest: ASC } } }]")]
    [InlineData("occurrences", "[{ period: { earliest: ASC } }]")]
    [InlineData("occurrences", "[{ period: { earliest: DESC } }, { name: ASC }]")]
    [InlineData("occurrences", "[{ period: { latest: ASC } }]")]
    [InlineData("occurrences", "[{ period: { latest: DESC } }, { period: { earliest: ASC } }]")]
    [InlineData("figures", "[{ min: DESC }]")]
    [InlineData("figures", "[{ max: ASC }, { name: DESC }]")]
    [InlineData("actors", "[{ name: ASC }]")]
    public async Task Pages_in_both_directions_are_the_whole_set(string collection, string order)
    {
        var pages = new Pages(
            server,
            $$"""
            query ($first: Int, $after: String, $last: Int, $before: String) {
              {{collection}}(order: {{order}}, first: $first, after: $after, last: $last, before: $before) {
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                edges { cursor node { id } }
              }
            }
            """,
            data => data[collection]!
        );

        var all = await pages.AllAsync();

        all.Count.ShouldBeGreaterThan(20);
        all.ShouldBeUnique();
        (await pages.ForwardAsync(17, all.Count)).ShouldBe(all);
        (await pages.BackwardAsync(17, all.Count)).ShouldBe(all);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{ node: { name: DESC } }]")]
    [InlineData("[{ edge: { since: { earliest: ASC } } }]")]
    [InlineData("[{ node: { saidAt: { earliest: ASC } } }, { edge: { id: DESC } }]")]
    public async Task Pages_below_a_node_are_its_whole_set(string order)
    {
        var pages = new Pages(
            server,
            $$"""
            query ($first: Int, $after: String, $last: Int, $before: String) {
              document(id: "doc-002") {
                statements(order: {{order}}, first: $first, after: $after, last: $last, before: $before) {
                  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                  edges { cursor node { id } }
                }
              }
            }
            """,
            data => data["document"]!["statements"]!
        );

        var all = await pages.AllAsync();

        all.Count.ShouldBeGreaterThan(20);
        all.ShouldBeUnique();
        (await pages.ForwardAsync(6, all.Count)).ShouldBe(all);
        (await pages.BackwardAsync(6, all.Count)).ShouldBe(all);
    }

    [Fact]
    public async Task The_steps_of_a_chain_are_ordered_by_a_property_of_the_edge()
    {
        var answer = await server.AskAsync(
            """
            {
              statement(id: "makei-hints-at-leave-notice") {
                up: relayedBy(order: [{ edge: { step: ASC } }]) { edges { relation { step } } }
                down: relayedBy(order: [{ edge: { step: DESC } }]) { edges { relation { step } } }
              }
            }
            """
        );

        var up = Steps("up");
        up.Count.ShouldBeGreaterThan(1);
        up.ShouldBe(up.Order());
        Steps("down").ShouldBe(up.OrderDescending());

        List<int> Steps(string alias) =>
            [.. answer.Data["statement"]![alias]!["edges"]!.AsArray().Select(edge => (int)edge!["relation"]!["step"]!)];
    }

    [Fact]
    public async Task A_page_lies_between_two_cursors()
    {
        var pages = new Pages(
            server,
            """
            query ($first: Int, $after: String, $last: Int, $before: String) {
              actors(order: [{ name: ASC }], first: $first, after: $after, last: $last, before: $before) {
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                edges { cursor node { id } }
              }
            }
            """,
            data => data["actors"]!
        );
        var everything = await pages.AskAsync(new { first = 40 });
        var ids = Pages.Ids(everything);
        string Cursor(int place) => (string)everything["edges"]![place]!["cursor"]!;

        var between = await pages.AskAsync(
            new
            {
                first = 5,
                after = Cursor(9),
                before = Cursor(30),
            }
        );
        Pages.Ids(between).ShouldBe(ids[10..15]);
        ((bool)between["pageInfo"]!["hasPreviousPage"]!).ShouldBeTrue();
        ((bool)between["pageInfo"]!["hasNextPage"]!).ShouldBeTrue();

        Pages
            .Ids(
                await pages.AskAsync(
                    new
                    {
                        last = 5,
                        after = Cursor(9),
                        before = Cursor(30),
                    }
                )
            )
            .ShouldBe(ids[25..30]);
        Pages
            .Ids(
                await pages.AskAsync(
                    new
                    {
                        first = 500,
                        after = Cursor(9),
                        before = Cursor(12),
                    }
                )
            )
            .ShouldBe(ids[10..12]);
        Pages.Ids(await pages.AskAsync(new { before = Cursor(30) })).ShouldBe(ids[10..30], "without a size, the page just before");
        Pages
            .Ids(
                await pages.AskAsync(
                    new
                    {
                        first = 5,
                        after = Cursor(20),
                        before = Cursor(10),
                    }
                )
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_page_has_flags_and_a_total_and_no_cursors()
    {
        var answer = await server.AskAsync(
            """
            { people(first: 0) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } } }
            """
        );

        var people = answer.Data["people"]!;
        ((int)people["totalCount"]!).ShouldBeGreaterThan(0);
        ((bool)people["pageInfo"]!["hasNextPage"]!).ShouldBeTrue();
        ((bool)people["pageInfo"]!["hasPreviousPage"]!).ShouldBeFalse();
        ((string?)people["pageInfo"]!["startCursor"]).ShouldBeNull();
        people["nodes"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_has_20_edges_when_not_said()
    {
        var answer = await server.AskAsync("{ statements { nodes { id } } }");

        answer.Data["statements"]!["nodes"]!.AsArray().Count.ShouldBe(20);
    }

    [Fact]
    public async Task What_a_search_finds_is_paged_forward()
    {
        const string Query = """
            query ($first: Int, $after: String) {
              search(text: "Lukashenko", first: $first, after: $after) {
                totalCount
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                edges { cursor score node { id } }
              }
            }
            """;
        var pages = new Pages(server, Query, data => data["search"]!);

        var all = await pages.AllAsync();

        all.Count.ShouldBeGreaterThan(20);
        all.ShouldBeUnique();
        (await pages.ForwardAsync(9, all.Count)).ShouldBe(all);
    }
}
