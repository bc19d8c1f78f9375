using Graph.GraphQL.Language;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Sqlite;
using Graph.Testing;

namespace Graph.Seeding.Tests;

/// <summary>A store that was seeded when properties had other names, and text where there are enums now.</summary>
public sealed class OlderModelTests : IDisposable
{
    private const string Mine = """
        document: { id: doc-a, file: a.txt, name: A, kind: NEWS_REPORT }
        people:
          - { id: jane-doe, name: Jane Doe, quote: Jane Doe, associates: { to: mayor, relationship: OPPOSES, quote: opposes the mayor } }
          - { id: mayor, name: Mayor, quote: the mayor }
        actions:
          - { id: resigning, name: She resigns, mode: resign, participants: { to: jane-doe, role: AGENT }, quote: She resigned }
        """;

    private readonly TestSeed _seed = new();
    private readonly TemporaryFolder _folder = new();

    private static GraphModel Older =>
        GraphModel.FromSdl(
            Directory
                .GetFiles(SeedLocations.Model, "*.graphql")
                .Order(StringComparer.Ordinal)
                .Select(f => new Source(
                    File.ReadAllText(f)
                        .Replace(
                            "kind: Association! @formerly(name: \"relationship\")",
                            "relationship: Association!",
                            StringComparison.Ordinal
                        )
                        .Replace("@key(fields: [\"kind\"])", "@key(fields: [\"relationship\"])", StringComparison.Ordinal)
                        .Replace("mode: PloverMode", "mode: String", StringComparison.Ordinal)
                        .Replace("boilerplate: Boolean! @default(value: false) @indexed", "oldRemark: String", StringComparison.Ordinal),
                    Path.GetFileName(f)
                ))
        );

    public void Dispose()
    {
        _seed.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_is_opened_and_what_is_seeded_beside_it_finds_its_sources()
    {
        _seed.Document("Jane Doe opposes the mayor. She resigned.").Annotation(Mine);
        await using (var old = SqliteGraphStore.Open(_folder.File("graph.db"), Older, TimeProvider.System))
        {
            await new Seeder(old).SeedAsync(_seed.Set);
            _seed.Annotation(Mine.Replace("name: She resigns", "name: Jane Doe resigns", StringComparison.Ordinal));
            await new Seeder(old).SeedAsync(_seed.Set);
        }

        await using var store = new TestStore(SqliteGraphStore.Open(_folder.File("graph.db"), TestSeed.Model, TimeProvider.System));
        (await store.RelationsAsync("ASSOCIATED_WITH", "id", "kind")).ShouldBe([
            ["associated-with--jane-doe--mayor--opposes", "OPPOSES"],
        ]);
        (await store.NodesAsync("Action", "name", "mode", "boilerplate")).ShouldBe([
            ["Jane Doe resigns", "RESIGN", "false"],
        ]);
        var first = (await store.Store.ChangesSinceAsync(0, 1)).Single().At;
        (await store.NodesAsync("Action", new FetchView(KnownAt: first), "name", "mode", "boilerplate")).ShouldBe([
            ["She resigns", "RESIGN", "false"],
        ]);

        // The file is not there any more; what it said is checked with what is new.
        _seed.Delete("a.yaml");
        var more = _seed
            .Document("The mayor stayed.", "b.txt")
            .Annotation(
                "document: { id: doc-b, file: b.txt, name: B, kind: NEWS_REPORT }\n" + "people: [{ id: mayor, quote: The mayor stayed }]\n",
                "b.yaml"
            );
        var result = await store.SeedAsync(SeedSet.Files([more.PathOf("b.yaml")]));
        result.Documents.Select(d => $"{d.Document.Id} {d.Outcome}").ShouldBe(["doc-a Unchanged", "doc-b Added"]);
        (await store.RelationsAsync("ASSOCIATED_WITH", "kind")).ShouldBe([
            ["OPPOSES"],
        ]);
    }
}
