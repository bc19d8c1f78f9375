using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;
using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;
using Graph.Storage.Neo4j.Http;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Neo4j.Tests.Foreign;

/// <summary>A fact that another program damaged costs its own position, with a code, and never its neighbours.</summary>
public sealed class DamagedFactsTests(Neo4jServer server) : IAsyncLifetime
{
    private ApiServer _api = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using (var store = await server.OpenEmptyAsync(GraphSchema.Model, TimeProvider.System))
        {
            await store.ApplyAsync(
                new GraphChange
                {
                    Nodes =
                    [
                        Person("jane", "Jane", ("country", "BY")),
                        Person("joe", "Joe"),
                        Person("mary", "Mary"),
                        Person("tom", "Tom"),
                        Ministry("mia", "Mia"),
                        Figure("few", 1),
                        Figure("many", 2),
                        Figure("some", 3),
                    ],
                    Relations = [Holds("jane", "mia", "Minister"), Holds("mary", "mia", "Deputy")],
                },
                Cancellation
            );
        }
        _api = ApiServer.StartEmpty([("Graph:Store", "neo4j"), .. server.Options.ToSettings()]);
        await server.Api.WriteAsync(
            new CypherStatement(
                """
                MATCH (jane:Person {id: 'jane'}) SET jane.country = 5, jane.aliases = 'Janet'
                WITH jane MATCH (joe:Person {id: 'joe'}) REMOVE joe.name
                WITH joe MATCH (tom:Person {id: 'tom'}) SET tom.recorded = 'yesterday'
                WITH tom MATCH (many:Figure {id: 'many'}) SET many.min = 'a lot', many.max = [1, 2]
                WITH many MATCH (:Person {id: 'jane'})-[r:HOLDS_POSITION]->() REMOVE r.title
                """
            ),
            static () => NoRows.Instance,
            Cancellation
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_api is not null)
            await _api.DisposeAsync();
        await server.WipeAsync();
    }

    [Fact]
    public async Task A_fact_without_what_every_such_fact_has_is_left_out_of_lists_and_null_by_its_id()
    {
        (
            await AskAsync(
                """{ people { totalCount nodes { id name } } joe: person(id: "joe") { name } jane: person(id: "jane") { name } }"""
            )
        ).ShouldBe(
            """{"people":{"totalCount":4,"nodes":[{"id":"jane","name":"Jane"},{"id":"mary","name":"Mary"},{"id":"tom","name":"Tom"}]},"joe":null,"jane":{"name":"Jane"}} """
                + "FACT_DAMAGED 1:23 people/nodes; FACT_DAMAGED 1:43 joe"
        );
        (await AskAsync("{ people { edges { node { id recorded } } } }")).ShouldBe(
            """{"people":{"edges":[{"node":{"id":"jane"}},{"node":{"id":"joe"}},{"node":{"id":"mary"}}]}} FACT_DAMAGED 1:12 people/edges"""
        );
        (await AskAsync("{ ministries { nodes { id positionHolders { edges { relation { title } node { id } } } } } }")).ShouldBe(
            """{"ministries":{"nodes":[{"id":"mia","positionHolders":{"edges":[{"relation":{"title":"Deputy"},"node":{"id":"mary"}}]}}]}} FACT_DAMAGED 1:45 ministries/nodes/0/positionHolders/edges"""
        );
    }

    [Fact]
    public async Task A_value_that_is_not_of_its_type_is_null_or_left_out_of_its_list_and_is_not_computed_with()
    {
        (await AskAsync("{ people(first: 1) { nodes { id country aliases } } }")).ShouldBe(
            """{"people":{"nodes":[{"id":"jane","country":null,"aliases":[]}]}} FACT_DAMAGED 1:33 people/nodes/0/country; FACT_DAMAGED 1:41 people/nodes/0/aliases"""
        );
        (await AskAsync("{ figures { nodes { id min max } aggregate { min { sum } } } }")).ShouldBe(
            """{"figures":{"nodes":[{"id":"few","min":1,"max":1},{"id":"many","min":null,"max":null},{"id":"some","min":3,"max":3}],"aggregate":{"min":{"sum":4}}}} """
                + "FACT_DAMAGED 1:24 figures/nodes/1/min; FACT_DAMAGED 1:28 figures/nodes/1/max"
        );
        (
            await AskAsync(
                """{ people(where: {aliases: {some: {eq: "Janet"}}}) { nodes { id } } search(text: "Mary", first: 1) { nodes { id } } }"""
            )
        ).ShouldBe("""{"people":{"nodes":[]},"search":{"nodes":[{"id":"mary"}]}} """);
    }

    // The answer without when facts were recorded, and each error's code, place and path.
    private async Task<string> AskAsync(string question)
    {
        var answer = (JsonObject)(await _api.AskAsync(question)).Json!;
        var errors = answer["errors"]
            ?.AsArray()
            .Select(error =>
                $"{error!["extensions"]!["code"]} {error["locations"]![0]!["line"]}:{error["locations"]![0]!["column"]} {string.Join('/', error["path"]!.AsArray().Select(p => p!.ToString()))}"
            );
        foreach (var edge in answer["data"]?["people"]?["edges"]?.AsArray() ?? [])
            ((JsonObject)edge!["node"]!).Remove("recorded");
        return $"{answer["data"]?.ToJsonString()} {string.Join("; ", errors ?? [])}";
    }

    private static NodeWrite Figure(string id, double value) =>
        new(id, "Figure", new PropertyValues(("name", id), ("unit", "persons"), ("min", value), ("max", value)));
}
