using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Filters;

public sealed class InterfaceAndTreeTests(SharedServer server)
{
    [Fact]
    public async Task An_interface_s_collection_is_the_sum_of_its_kinds()
    {
        var answer = await server.AskAsync(
            """
            {
              actors { totalCount }
              people { totalCount }
              groups { totalCount }
              organizations { totalCount }
              ministries { totalCount } publicBodies { totalCount } securityForces { totalCount } ngos { totalCount }
              internationalBodies { totalCount } states { totalCount } mediaOutlets { totalCount } movements { totalCount }
              companies { totalCount }
            }
            """
        );

        Count("actors").ShouldBe(Count("people") + Count("groups") + Count("organizations"));
        Count("organizations")
            .ShouldBe(
                new[]
                {
                    "ministries",
                    "publicBodies",
                    "securityForces",
                    "ngos",
                    "internationalBodies",
                    "states",
                    "mediaOutlets",
                    "movements",
                    "companies",
                }.Sum(Count)
            );

        int Count(string name) => (int)answer.Data[name]!["totalCount"]!;
    }

    [Theory]
    [InlineData("{ eq: MINISTRY }", "Ministry")]
    [InlineData("{ in: [MINISTRY, NGO] }", "Ministry,NGO")]
    [InlineData(
        "{ nin: [PERSON, GROUP, STATE, PUBLIC_BODY, SECURITY_FORCE, NGO, MEDIA_OUTLET, MOVEMENT, COMPANY, INTERNATIONAL_BODY] }",
        "Ministry"
    )]
    [InlineData("{ eq: null }", "")]
    public async Task Kinds_are_told_apart_in_an_interface_s_collection(string kind, string expected)
    {
        var answer = await server.AskAsync($"{{ actors(where: {{ nodeKind: {kind} }}, first: 500) {{ nodes {{ __typename }} }} }}");

        string.Join(',', Nodes(answer, "actors").Select(node => (string)node["__typename"]!).Distinct().Order(StringComparer.Ordinal))
            .ShouldBe(string.Join(',', expected.Split(',').Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Within_is_the_thing_itself_and_all_that_lies_in_it_at_any_depth()
    {
        var answer = await server.AskAsync(
            """
            { places(where: { within: { name: { eq: "Minsk" } } }, order: [{ name: ASC }]) { nodes { id } } }
            """
        );

        Nodes(answer, "places")
            .Select(node => (string)node["id"]!)
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "central-district-of-minsk",
                "mfa-building",
                "mfa-building-steps",
                "minsk",
                "okrestin-detention-center",
                "okrestin-street",
                "stela-memorial",
            ]);
    }

    [Fact]
    public async Task Within_combines_with_other_conditions_and_with_not()
    {
        var answer = await server.AskAsync(
            """
            {
              inMinsk: actions(where: { place: { within: { id: { eq: "minsk" } } }, status: { eq: ALLEGED } }) { totalCount }
              all: actions(where: { place: { within: { id: { eq: "minsk" } } } }) { totalCount }
              rest: actions(where: { not: { place: { within: { id: { eq: "minsk" } } } } }) { totalCount }
              actions { totalCount }
            }
            """
        );

        Count("inMinsk").ShouldBe(2);
        (Count("all") + Count("rest")).ShouldBe(Count("actions"));

        int Count(string name) => (int)answer.Data[name]!["totalCount"]!;
    }

    [Fact]
    public async Task Orders_by_a_neighbour_and_by_a_count_agree_with_what_is_there()
    {
        var answer = await server.AskAsync(
            """
            {
              byEvent: statements(order: [{ madeAt: { name: ASC } }, { id: ASC }], first: 500) { nodes { id madeAt { name } } }
              bySpeakers: people(order: [{ statements: { count: DESC } }, { name: ASC }], first: 500) { nodes { name statements { totalCount } } }
            }
            """
        );

        var events = Nodes(answer, "byEvent").Select(node => (string?)node["madeAt"]?["name"]).ToList();
        events.SkipWhile(name => name is not null).ShouldAllBe(name => name == null, "statements without an event come last");
        var counts = Nodes(answer, "bySpeakers").Select(node => (int)node["statements"]!["totalCount"]!).ToList();
        counts.ShouldBe(counts.OrderDescending());
    }

    private static IEnumerable<JsonNode> Nodes(Answer answer, string field) =>
        answer.Data[field]!["nodes"]!.AsArray().Select(node => node!);
}
