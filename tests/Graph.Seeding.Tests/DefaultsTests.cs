namespace Graph.Seeding.Tests;

/// <summary>What a file says once for all entries of a section.</summary>
public sealed class DefaultsTests : IAsyncLifetime
{
    private const string Defaults =
        "defaults:\n  statements: { saidAt: 2020-09, dateInference: The page is of September., wording: TRANSLATED }\n";

    private readonly TestSeed _seed = new();
    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _seed.Dispose();
    }

    private static string Statement(string id, string more) =>
        $"  - {{ id: {id}, name: {id}, speechAct: CLAIM, summary: S, speech: DIRECT, quote: spoke{more} }}\n";

    [Fact]
    public async Task Entries_take_what_they_do_not_say_and_a_date_takes_its_reason_along()
    {
        _seed.About(
            "Jane Doe spoke.",
            Defaults
                + "statements:\n"
                + Statement("a", "")
                + Statement("b", ", saidAt: 2020-08")
                + Statement("c", ", wording: VERBATIM")
                + Statement("d", ", dateInference: It says so.")
        );
        await _store.SeedAsync(_seed);
        (await _store.NodesAsync("Statement", "id", "saidAt", "dateInference", "wording")).ShouldBe([
            ["a", "2020-09", "The page is of September.", "TRANSLATED"],
            ["b", "2020-08", "null", "TRANSLATED"],
            ["c", "2020-09", "The page is of September.", "VERBATIM"],
            ["d", "2020-09", "It says so.", "TRANSLATED"],
        ]);
    }

    [Fact]
    public async Task An_entry_that_only_adds_to_a_node_of_another_file_takes_nothing()
    {
        _seed.About("Jane Doe spoke.", "statements:\n" + Statement("a", ", saidAt: 2020-08"));
        _seed
            .Document("Doe spoke again.", "b.txt")
            .Annotation(
                "document: { id: doc-b, file: b.txt, name: B, kind: REPORT }\n" + Defaults + "statements:\n  - { id: a, quote: again }\n",
                "b.yaml"
            );
        await _store.SeedAsync(_seed);
        (await _store.NodesAsync("Statement", "id", "saidAt", "wording")).ShouldBe([
            ["a", "2020-08", "VERBATIM"],
        ]);
    }

    [Theory]
    [InlineData(
        "people: []",
        "a.yaml:4:11: Expected properties for \"people\", as in statements: { saidAt: 2020-09, dateInference: \"...\" }, but got a list."
    )]
    [InlineData(
        "statments: { saidAt: 2020 }",
        "a.yaml:4:3: Expected the section of a kind under \"defaults\", but got \"statments\". Did you mean \"statements\"?"
    )]
    [InlineData("statements: { name: S }", "a.yaml:4:17: \"name\" cannot have a default: every entry has its own.")]
    [InlineData("statements: { speakers: jane }", "a.yaml:4:17: \"speakers\" cannot have a default: every entry has its own.")]
    [InlineData("statements: { saidat: 2020 }", "a.yaml:4:17: Statement has no \"saidat\". Did you mean \"saidAt\"?")]
    [InlineData(
        "statements: { saidAt: 2020-13 }",
        "a.yaml:4:25: '2020-13' is not a date: months run from 01 to 12, seasons and other groups of months from 21 to 41."
    )]
    public void A_default_that_makes_no_sense_is_refused(string line, string problem) =>
        _seed.About("Jane Doe spoke.", $"defaults:\n  {line}\n").Check().ShouldBe([problem]);
}
