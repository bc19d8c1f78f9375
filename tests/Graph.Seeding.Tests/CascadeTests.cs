namespace Graph.Seeding.Tests;

/// <summary>One mistake is one problem.</summary>
public sealed class CascadeTests : IDisposable
{
    private const string Statement =
        "{ id: s, name: S, speechAct: CLAIM, summary: S, speech: DIRECT, speakers: jane-doe, about: jane-doe, quote: spoke }";

    private readonly TestSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    private IReadOnlyList<string> Check(string yaml) => _seed.About("Jane Doe spoke in Minsk.", yaml).Check();

    [Fact]
    public void A_misspelled_section_is_all_that_is_told() =>
        Check(
                $"peopel:\n  - {{ id: jane-doe, name: Jane Doe, quote: Jane Doe }}\nmentions: {{ jane-doe: Doe }}\nstatements: [{Statement}]\n"
            )
            .ShouldBe(["a.yaml:3:1: There is no section \"peopel\". Did you mean \"people\"?"]);

    [Fact]
    public void Misspelled_mentions_are_all_that_is_told() =>
        Check("mention: { jane-doe: Doe }\npeople:\n  - { id: jane-doe, name: Jane Doe }\n")
            .ShouldBe(["a.yaml:3:1: There is no section \"mention\". Did you mean \"mentions\"?"]);

    [Fact]
    public void A_misspelled_document_is_all_that_is_told() =>
        _seed
            .Document("Jane Doe spoke.")
            .Annotation(
                "documents: { id: doc-a, file: a.txt, name: A, kind: REPORT }\npeople: [{ id: jane-doe, name: Jane Doe, quote: Jane Doe }]\n"
            )
            .Check()
            .ShouldBe(["a.yaml:1:1: Expected \"document\", with the one document that this file is about, but got \"documents\"."]);

    [Fact]
    public void An_id_of_other_letters_is_all_that_is_told() =>
        Check(
                $"people:\n  - {{ id: Jane Doe, name: Jane Doe, quote: Jane Doe }}\nmentions: {{ jane-doe: Doe }}\nstatements: [{Statement}]\n"
            )
            .ShouldBe(["a.yaml:4:11: The id 'Jane Doe' contains 'J': only a-z, 0-9 and '-' are allowed. Did you mean 'jane-doe'?"]);

    [Fact]
    public void An_id_that_is_missing_is_all_that_is_told() =>
        Check($"people:\n  - {{ name: Jane Doe, quote: Jane Doe }}\nstatements: [{Statement}]\n")
            .ShouldBe(["a.yaml:4:5: This entry of people has no \"id\"."]);

    [Fact]
    public void An_id_with_a_slip_is_told_once_with_its_places() =>
        Check($"people:\n  - {{ id: jane-do, name: Jane Doe }}\nmentions: {{ jane-doe: Doe }}\nstatements: [{Statement}]\n")
            .ShouldBe(
                [
                    "a.yaml:5:23: No file defines \"jane-doe\", which \"mentions\" references. Did you mean \"jane-do\"? It is also used at a.yaml:6:88 and a.yaml:6:105.",
                ],
                customMessage: "and not as an actor without evidence"
            );

    [Fact]
    public void Everything_that_an_entry_lacks_is_one_problem() =>
        Check(
                $"people:\n  - {{ id: jane-doe, name: Jane Doe, quote: Jane Doe }}\nstatements: [{Statement}]\nevents: [{{ id: e, quote: spoke }}]\nactions: []\n"
            )
            .ShouldBe(["a.yaml:6:10: Event \"e\" has no \"name\"; no file sets it."]);

    [Fact]
    public void A_statement_with_a_slip_in_its_id_is_one_problem() =>
        Check($"people:\n  - {{ id: jane-doe, name: Jane Doe, quote: Jane Doe }}\nstatements: [{Statement}, {{ id: s-1, quote: Minsk }}]\n")
            .ShouldBe(["a.yaml:5:131: Statement \"s-1\" has no \"name\", \"speechAct\", \"summary\" or \"speech\"; no file sets them."]);

    [Fact]
    public void A_file_that_cannot_be_read_is_all_that_is_told()
    {
        _seed
            .Document("Doe left.", "b.txt")
            .Annotation("document: { id: doc-b, file: b.txt, name: B, kind: REPORT }\npeople: [{ id: jane-doe, quote: Doe }]\n", "b.yaml");
        _seed.Annotation("relations: [{ type: LOCATED_IN, from: jane-doe, to: minsk, quote: { in: doc-a, text: Minsk } }]\n", "c.yaml");
        Check("people:\n  - { id: jane-doe, name: Jane Doe\n").ShouldHaveSingleItem().ShouldStartWith("a.yaml:");
    }

    [Fact]
    public void A_quote_under_a_misspelled_key_is_all_that_is_told() =>
        Check("people:\n  - { id: jane-doe, name: Jane Doe, qoute: Jane Doe }\n")
            .ShouldBe(["a.yaml:4:37: Person has no \"qoute\". Did you mean \"quote\" or \"quotes\"?"]);

    [Fact]
    public void A_document_that_is_not_there_is_told_once_per_file()
    {
        Check("people:\n  - { id: jane-doe, name: Jane Doe, quote: Jane Doe }\n");
        _seed
            .Annotation("topics:\n  - { id: t, name: T, quotes: [{ in: doc-x, text: Minsk }, { in: doc-x, text: Doe }] }\n", "c.yaml")
            .Check()
            .ShouldBe(["c.yaml:2:38: There is no document \"doc-x\". Did you mean \"doc-a\"?"]);
    }
}
