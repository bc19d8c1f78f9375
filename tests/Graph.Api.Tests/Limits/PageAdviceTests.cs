using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Limits;

public sealed class PageAdviceTests(SharedServer server)
{
    [Fact]
    public async Task What_is_too_dear_at_the_default_page_size_is_told_a_size_that_is_answered_and_the_largest()
    {
        var refused = await server.AskAsync(Query(""));

        refused.Code.ShouldBe("HC0047");
        refused.Message.ShouldBe(
            "The operation may cost too much in fields: fieldCost 28093 is over the limit of 20000 (Graph__Limits__FieldCost). "
                + "To stay within it, request smaller pages ('first') where connections nest; 'first: 17' on each connection without a page size is enough."
        );
        (await server.AskAsync(Query("(first: 17)"))).Data["people"]!["nodes"]!.AsArray().Count.ShouldBe(17);
        (await server.AskAsync(Query("(first: 18)"))).Code.ShouldBe("HC0047");
    }

    [Fact]
    public async Task Three_levels_of_the_default_page_size_with_both_halves_of_the_edge_are_answered() =>
        (await server.AskAsync("{ people { nodes { statements { nodes { about { edges { node { name } relation { role } } } } } } } }"))
            .Data["people"]
            .ShouldNotBeNull();

    private static string Query(string page) =>
        $$"""{ people{{page}} { nodes { name statements{{page}} { nodes { name about{{page}} { edges { node { name } relation { role evidence { exact } } } } } } } } }""";
}
