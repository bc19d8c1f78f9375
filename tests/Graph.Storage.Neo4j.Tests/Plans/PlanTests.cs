using Graph.Storage.Conformance.Generated;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Search;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Search;

namespace Graph.Storage.Neo4j.Tests.Plans;

/// <summary>How Neo4j runs the statement of each shape over 100,000 nodes: by index, and at a cost in proportion to the answer.</summary>
[Collection(CollectionPerServer.LargeGraph)]
public sealed class PlanTests(GeneratedServer server) : IClassFixture<GeneratedServer>
{
    // A row of an answer costs a few looks: its node, its kind, its id, what is asked of it.
    private const int HitsPerRow = 12;
    private const int HitsOfState = 40;

    // What cannot be answered without looking at more than it answers with: at how many, and how often at each.
    private static readonly Dictionary<string, (int Looked, int Each)> LookedAt = new()
    {
        // One organization in nine is of the country; those of the others are met on the way.
        ["50 organizations of a country by name"] = (600, 4),
        // The statements of a year are met latest first; those whose time is open at its end before them.
        ["50 statements of a time, latest first"] = (600, 4),
        // Whether a statement comes before the page: a thousand neighbours of other kinds do.
        ["100 of a hub's 10,000 from the middle"] = (1_100, 2),
        // A hub's neighbours are counted, and sorted by a key that only they have.
        ["the first 100 of a hub's 10,000 by name"] = (12_000, 5),
        ["100 of a hub's 10,000 by name, from the middle"] = (12_000, 5),
        ["a hub's counts and total"] = (16_000, 4),
        // The names that hold the part, and whether a statement of theirs is a claim.
        ["20 people with a part of a name and a related one"] = (4_000, 6),
        ["the statements that somebody made, by name"] = (200, 6),
        ["organizations within another, by name"] = (10_000, 2),
        // Whole collections.
        ["the 20 people with the most statements"] = (30_000, 4),
        ["statements by speech act"] = (45_000, 3),
        ["the 10 topics with the most statements"] = (45_000, 10),
        ["a person's positions as of a time"] = (300, 6),
        ["a person's positions as known at a time"] = (300, 20),
    };

    // They read every node of a label because each is part of the answer.
    private static readonly string[] WholeCollections =
    [
        "the 20 people with the most statements",
        "statements by speech act",
        "the 10 topics with the most statements",
    ];

    private static readonly string[] Trees = [.. GeneratedServer.Model.Relations.Where(r => r.IsTree).Select(r => r.Name)];

    public static TheoryData<string> Shapes => [.. new StorageShapes(GeneratedServer.Model).All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Every_shape_reads_by_index_and_costs_what_it_answers(string shape)
    {
        var plan = new StorageShapes(GeneratedServer.Model).All.Single(s => s.Name == shape).Plan;
        var store = await server.OpenAsync();

        var operators = await server.ProfileAsync(plan);

        ShouldReadByIndex(operators, WholeCollections.Contains(shape));
        var rows = Count((await store.FetchAsync(plan, TestContext.Current.CancellationToken)).Roots, plan.Row);
        var (looked, each) = LookedAt.GetValueOrDefault(shape);
        Hits(operators).ShouldBeLessThanOrEqualTo(HitsOfState + (rows * HitsPerRow) + ((long)looked * each), Print(operators));
        TestContext.Current.TestOutputHelper!.WriteLine($"{Hits(operators)} hits, {rows} rows");
    }

    [Fact]
    public async Task A_filter_of_five_relations_costs_what_its_levels_have_and_not_their_product()
    {
        const int levels = 5;
        const int relations = 500_000;
        var plan = new StorageShapes(GeneratedServer.Model)
            .NestedAndViewed.Single(s => s.Name == "statements in documents with statements, four levels on: none")
            .Plan;

        var operators = await server.ProfileAsync(plan);

        Hits(operators).ShouldBeLessThan(levels * relations, Print(operators));
    }

    [Theory]
    [InlineData("minister", null)]
    [InlineData("kaze vich", "Person")]
    [InlineData("zeljko", null)]
    public async Task A_search_looks_at_its_candidates_only(string text, string? kind)
    {
        var store = await server.OpenAsync();
        var texts = new SearchTexts(store.Model);
        var statement = new CypherStatement(texts.Candidates);
        statement.Parameters.Set(
            "query",
            LuceneQuery.Candidates(SearchQuery.Parse(text), kind is null ? [] : [store.Model.FindKind(kind)!])
        );
        statement.Parameters.Set("limit", SearchHits.MaxCandidates + 1);

        var operators = await server.ProfileAsync(statement);

        ShouldReadByIndex(operators, readsAll: false);
        // The procedure's own rows are not told; those of what reads them are.
        var candidates = operators.Max(o => o.Rows);
        candidates.ShouldBeLessThanOrEqualTo(SearchHits.MaxCandidates + 1);
        // The id, the kind, and each searchable property of the model, whether the node has it or not.
        Hits(operators).ShouldBeLessThanOrEqualTo(HitsOfState + (candidates * 2 * (texts.Properties.Count + 2)), Print(operators));
    }

    private static void ShouldReadByIndex(IReadOnlyList<ProfiledOperator> operators, bool readsAll)
    {
        operators.ShouldNotContain(
            o => o.Type.Contains("AllNodes") || o.Type.Contains("AllRelationships") || o.Type.Contains("RelationshipTypeScan"),
            Print(operators)
        );
        // Nodes whose text is too long for an index have a label of their own.
        operators.ShouldNotContain(o => !readsAll && o.Type.Contains("LabelScan") && !o.Details.EndsWith(":LongText"), Print(operators));
        // Only a tree is gone up or down to any depth.
        operators.ShouldNotContain(o => o.Type.Contains("VarLength") && !Trees.Any(t => o.Details.Contains($":{t}*")), Print(operators));
    }

    private static long Hits(IReadOnlyList<ProfiledOperator> operators) => operators.Sum(o => o.Hits);

    private static string Print(IReadOnlyList<ProfiledOperator> operators) => string.Join('\n', operators);

    // The rows of the answer, those below others included.
    private static long Count(RowSet rows, RowPlan plan)
    {
        long count = rows.Count + rows.Groups.Sum(g => g.Count);
        for (var slot = 0; slot < plan.Items.Length; slot++)
        {
            if (plan.Items[slot] is ExpansionItem expansion)
                count += Count(rows.Children(slot), expansion.Row);
        }

        return count;
    }
}
