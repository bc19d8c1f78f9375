using Graph.Api.Tests.Serving;
using Graph.Storage;

namespace Graph.Api.Tests.Fetching;

/// <summary>One root field is one question to the store, and all root fields of an operation look at one state of it.</summary>
public sealed class OneFetchTests : IAsyncDisposable
{
    private readonly ApiServer _server;
    private CountingStore _store = null!;

    public OneFetchTests(SharedServer shared) => _server = ApiServer.Start(shared.Seeded, Count, ("Graph:WriteKey", "key of writers"));

    [Theory]
    [InlineData("""{ person(id: "vyacheslav-kazachenok") { name } }""", 1)]
    [InlineData("""{ people { totalCount } }""", 1)]
    [InlineData("""{ node(id: "minsk") { __typename } }""", 1)]
    [InlineData("""{ nodes(ids: ["minsk", "doc-000", "nobody"]) { id } }""", 1)]
    [InlineData("""{ search(text: "Minsk") { totalCount nodes { id evidence { exact document { name } } } } }""", 1)]
    [InlineData(
        """
            {
              people(where: { statements: { any: true } }, order: [{ name: ASC }], first: 5) {
                totalCount
                pageInfo { hasNextPage endCursor }
                aggregate { count }
                nodes {
                  name aliases
                  statements(first: 3, where: { node: { speechAct: { neq: HINT } } }) {
                    totalCount
                    edges {
                      cursor
                      relation { capacity evidence { exact document { name } } from { id } to { id } }
                      node {
                        name
                        evidence { exact document { name } }
                        assertedBy { id }
                        about(first: 3) {
                          groupBy(fields: [NAME]) { count }
                          edges { node { __typename name ... on Actor { country partOf { name partOf { name } } } ... on Action { place { name } placeRelation { id } } } relation { role stance } }
                        }
                      }
                    }
                  }
                }
              }
            }
            """,
        1
    )]
    [InlineData(
        """{ a: people { totalCount } b: actors { totalCount } person(id: "x") { id } relation(id: "x") { id } __schema { queryType { name } } }""",
        4
    )]
    [InlineData("""{ __schema { queryType { name } } __typename }""", 0)]
    public async Task A_root_field_is_one_fetch_whatever_its_depth(string query, int fetches)
    {
        _store.Forget();

        var answer = await _server.AskAsync(query);

        answer.Data.ShouldNotBeNull();
        _store.Plans.Count.ShouldBe(fetches);
        _store.Snapshots.ShouldBe(Math.Min(fetches, 1));
        _store.OpenSnapshots.ShouldBe(0, "each snapshot is given back");
    }

    [Fact]
    public async Task A_refused_operation_asks_nothing()
    {
        _store.Forget();

        await _server.AskAsync("{ people(first: 501) { totalCount } }");
        await _server.AskAsync("{ people(after: \"garbage\") { nodes { id } } }");
        await _server.AskAsync("{ nobody }");

        _store.Plans.ShouldBeEmpty();
        _store.Snapshots.ShouldBe(0);
    }

    [Fact]
    public async Task Two_aliases_with_different_arguments_are_two_expansions()
    {
        _store.Forget();

        var answer = await _server.AskAsync(
            """
            {
              person(id: "gennady-kazakevich") {
                denials: statements(where: { node: { speechAct: { eq: DENIAL } } }) { totalCount nodes { speechAct } }
                hopes: statements(where: { node: { speechAct: { eq: HOPE } } }) { totalCount nodes { speechAct name } }
                first: statements(first: 1) { nodes { id } }
                last: statements(last: 1) { nodes { id } }
              }
            }
            """
        );

        var person = answer.Data["person"]!;
        person["denials"]!["nodes"]!.AsArray().ShouldAllBe(node => (string)node!["speechAct"]! == "DENIAL");
        person["hopes"]!["nodes"]!
            .AsArray()
            .ShouldHaveSingleItem()!
            .ToJsonString()
            .ShouldBe("""{"speechAct":"HOPE","name":"Hope for the most open dialogue"}""");
        person["first"]!.ToJsonString().ShouldNotBe(person["last"]!.ToJsonString());
        _store.Plans.ShouldHaveSingleItem().Row.Items.Length.ShouldBe(4);
    }

    [Fact]
    public async Task The_same_field_asked_for_twice_under_one_name_is_fetched_once()
    {
        _store.Forget();

        await _server.AskAsync(
            """
            {
              node(id: "gennady-kazakevich") {
                ... on Actor { statements { totalCount } }
                ... on Person { statements { nodes { id } } name }
                ... on Subject { name }
              }
            }
            """
        );

        _store
            .Plans.ShouldHaveSingleItem()
            .Row.Items.Count(item => item.ToString()!.Contains("SPEAKS", StringComparison.Ordinal))
            .ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task The_plan_is_shown_to_writers_who_ask_for_it()
    {
        const string Query = """{ mayor: person(id: "vladimir-makei") { name statements(first: 2) { nodes { name } } } }""";
        (string, string) asked = ("GraphQL-Plan", "1");

        (await _server.AskAsync(Query)).Json!["extensions"].ShouldBeNull();
        (await _server.AskAsync(Query, null, asked)).Json!["extensions"].ShouldBeNull();
        (await _server.AskAsync(Query, null, asked, ("Authorization", "Bearer wrong"))).Json!["extensions"].ShouldBeNull();
        (await _server.AskAsync(Query, null, ("Authorization", "Bearer key of writers"))).Json!["extensions"].ShouldBeNull();

        var plan = (await _server.AskAsync(Query, null, asked, ("Authorization", "Bearer key of writers"))).Json!["extensions"]!["plan"]!;
        var lines = plan["mayor"]!.AsArray().Select(line => (string)line!).ToList();
        lines[0].ShouldContain("vladimir-makei");
        string.Join('\n', lines).ShouldContain("SPEAKS");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private CountingStore Count(IGraphStore inner) => _store = new CountingStore(inner);
}
