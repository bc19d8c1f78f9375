using Graph.Api.Tests.Serving;
using Graph.Testing;

namespace Graph.Api.Tests.Schema;

/// <summary>A new kind is one line of SDL and nothing else: it can be seeded, found and asked for.</summary>
public sealed class NewKindTests : IDisposable
{
    private const string Annotation = """
        document:
          id: doc-parties
          file: parties.txt
          name: Parties
          kind: NEWS_REPORT
        parties:
          - { id: green-party, name: The Green Party, country: BY, quote: The Green Party }
        people:
          - { id: anna-novak, name: Anna Novak, quote: Anna Novak }
        mentions:
          green-party:
            - The Green Party
          anna-novak:
            - Anna Novak
        statements:
          - id: greens-demand-elections
            name: The Greens demand elections
            speechAct: DEMAND
            summary: The Green Party demands new elections.
            speech: INDIRECT
            quote: The Green Party demanded new elections
            speakers:
              - { to: green-party, quote: The Green Party demanded new elections }
        """;

    private readonly TemporaryFolder _folder = new();

    public NewKindTests()
    {
        var model = Directory.CreateDirectory(_folder.File("model")).FullName;
        foreach (var file in Directory.GetFiles(SeededStore.Model))
            File.Copy(file, Path.Combine(model, Path.GetFileName(file)));
        File.AppendAllText(
            Path.Combine(model, "actors.graphql"),
            """

            type Party implements Organization @node @plural(value: "parties")

            """
        );
        Directory.CreateDirectory(_folder.File("seed/documents"));
        Directory.CreateDirectory(_folder.File("seed/annotations"));
        File.WriteAllText(
            _folder.File("seed/documents/parties.txt"),
            "The Green Party demanded new elections on Monday. Anna Novak, its leader, said so."
        );
        File.WriteAllText(_folder.File("seed/annotations/parties.yaml"), Annotation);
    }

    [Fact]
    public async Task A_new_kind_is_one_line_of_SDL()
    {
        await using var server = ApiServer.StartEmpty(
            ("Graph:Model", _folder.File("model")),
            ("Graph:Seed", _folder.File("seed")),
            ("Graph:SeedAtStart", "true")
        );

        var answer = await server.AskAsync(
            """
            {
              party(id: "green-party") {
                name country aliases existence
                evidence { exact document { name } }
                statements { totalCount nodes { summary } }
                documents { nodes { id } }
              }
              parties(where: { name: { containsInsensitive: "green" }, statements: { some: { node: { speechAct: { eq: DEMAND } } } } }, order: [{ name: ASC }]) {
                totalCount
                edges { node { id } }
              }
              organizations(where: { nodeKind: { in: [PARTY, NGO] } }) { nodes { __typename id } }
              actors { groupBy(fields: [EXISTENCE]) { count } }
              search(text: "green party", kinds: [PARTY]) { nodes { ... on Party { name } } }
              __type(name: "Party") { interfaces { name } }
            }
            """
        );

        answer.ShouldBe(
            """
            {
              "party": {
                "name": "The Green Party", "country": "BY", "aliases": ["The Green Party"], "existence": "EXISTING",
                "evidence": [{ "exact": "The Green Party", "document": { "name": "Parties" } }],
                "statements": { "totalCount": 1, "nodes": [{ "summary": "The Green Party demands new elections." }] },
                "documents": { "nodes": [{ "id": "doc-parties" }] }
              },
              "parties": { "totalCount": 1, "edges": [{ "node": { "id": "green-party" } }] },
              "organizations": { "nodes": [{ "__typename": "Party", "id": "green-party" }] },
              "actors": { "groupBy": [{ "count": 2 }] },
              "search": { "nodes": [{ "name": "The Green Party" }] },
              "__type": { "interfaces": [{ "name": "Fact" }, { "name": "Node" }, { "name": "Subject" }, { "name": "Actor" }, { "name": "Organization" }] }
            }
            """
        );
    }

    public void Dispose() => _folder.Dispose();
}
