using Graph.Api.Tests.Serving;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;
using Graph.Storage.Neo4j.Http;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Neo4j.Tests.Foreign;

/// <summary>What other programs wrote into the same database is not seen: each answer is the same as before they came.</summary>
public sealed class ForeignDataTests(Neo4jServer server) : IAsyncLifetime
{
    private static readonly string[] Questions =
    [
        "{ people { totalCount nodes { id name existence recorded statements { totalCount nodes { id name } } } } }",
        "{ people(order: [{statements: {count: DESC}}]) { nodes { id } } ministries { totalCount nodes { id name } } things: actors { totalCount nodes { __typename id } } }",
        """
            { jane: person(id: "jane") { positions { totalCount edges { node { __typename id name } relation { id title } } } partOf { id } }
              alien: person(id: "alien") { name } odd: ministry(id: "jane") { name } }
            """,
        """{ spoken: people(where: {statements: {some: {node: {speechAct: {eq: CLAIM}}}}}) { totalCount nodes { id } } none: people(where: {positions: {none: {}}}) { totalCount nodes { id } } }""",
        """{ actors(where: {within: {id: {eq: "mia"}}}) { totalCount nodes { id } } people(where: {name: {contains: "lien"}}) { nodes { id } } }""",
        """{ search(text: "Jane") { totalCount nodes { __typename id } } alien: search(text: "Alien") { nodes { id } } }""",
    ];

    // A label of ours, with and without the properties of a fact; a second label on a fact; neighbours and relations of our types.
    private static readonly string[] Theirs =
    [
        "CREATE (:Person), (:Thing:Person:Subject:Actor {id: 'alien', name: 'Alien', name_key: 'alien', name_find: 'alien', _kind: 'Person', _best: 'alien', recorded: datetime()})",
        "MATCH (n:Person {id: 'jane'}) SET n:Ministry:Robot",
        "MATCH (n:Person {id: 'jane'}), (s:Statement {id: 'claim'}), (a:Person {id: 'alien'}), (m:Ministry {id: 'mia'}) "
            + "CREATE (n)-[:SPEAKS]->(s), (n)-[:SPEAKS {id: 'theirs'}]->(:Statement), (a)-[:SPEAKS]->(s), (n)-[:HOLDS_POSITION]->(:Gadget), "
            + "(n)-[:HOLDS_POSITION {title: 'Minister'}]->(m), (n)-[:LIKES]->(m), (a)-[:PART_OF]->(m), (n)-[:PART_OF]->(m), (n)-[:PART_OF]->(a)",
    ];

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
                        Person("jane", "Jane"),
                        Person("joe", "Joe"),
                        Ministry("mia", "Mia"),
                        PublicBody("office", "Office"),
                        Statement("claim", "Claim"),
                    ],
                    Relations = [Speaks("jane", "claim"), Holds("jane", "mia", "Minister"), PartOf("office", "mia")],
                },
                Cancellation
            );
        }
        _api = ApiServer.StartEmpty([("Graph:Store", "neo4j"), .. server.Options.ToSettings()]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_api is not null)
            await _api.DisposeAsync();
        await server.WipeAsync();
    }

    [Fact]
    public async Task No_answer_changes_and_facts_can_still_be_written_and_withdrawn()
    {
        var before = await AnswersAsync();
        before.ShouldAllBe(answer => !answer.Contains("errors"));
        var statistics = await _api.Store.GetStatisticsAsync(Cancellation);

        foreach (var text in Theirs)
            await RunAsync(text);

        (await AnswersAsync()).ShouldBe(before);
        (await _api.Store.GetStatisticsAsync(Cancellation)).Relations.ShouldBe(statistics.Relations);

        // The same again changes nothing; a withdrawal leaves to others what is theirs.
        var again = new GraphChange { Nodes = [Person("jane", "Jane")], Relations = [Speaks("jane", "claim")] };
        (await _api.Store.ApplyAsync(again, Cancellation)).IsUnchanged.ShouldBeTrue();
        await _api.Store.ApplyAsync(
            new GraphChange
            {
                RetractRelations = [Speaks("jane", "claim").Id, Holds("jane", "mia", "Minister").Id],
                RetractNodes = ["jane"],
            },
            Cancellation
        );
        (await _api.AskAsync("{ people { totalCount nodes { id } } }"))
            .Json!.ToJsonString()
            .ShouldBe("""{"data":{"people":{"totalCount":1,"nodes":[{"id":"joe"}]}}}""");
        (await RunAsync("MATCH (n {id: 'jane'})-[r:LIKES]->() RETURN reduce(t = type(r), l IN labels(n) | t + ' ' + l)")).ShouldBe([
            "LIKES Ministry Robot",
        ]);
    }

    private async Task<string[]> AnswersAsync()
    {
        var answers = new List<string>();
        foreach (var question in Questions)
            answers.Add((await _api.AskAsync(question)).Json!.ToJsonString());
        return [.. answers];
    }

    private async Task<IReadOnlyList<string>> RunAsync(string text) =>
        (await server.Api.WriteAsync(new CypherStatement(text), static () => new FirstTexts(), Cancellation)).Texts;
}
