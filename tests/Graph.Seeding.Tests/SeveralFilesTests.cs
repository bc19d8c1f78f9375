namespace Graph.Seeding.Tests;

public sealed class SeveralFilesTests : IDisposable
{
    private readonly TestSeed _seed = new TestSeed()
        .About("Jane Doe spoke in Minsk.", "people:\n  - { id: jane-doe, name: Jane Doe, quote: Jane Doe }\n")
        .Document("Doe left Minsk.", "b.txt");

    public void Dispose() => _seed.Dispose();

    private IReadOnlyList<string> Check(string yaml) =>
        _seed.Annotation("document: { id: doc-b, file: b.txt, name: B, kind: REPORT }\n" + yaml, "b.yaml").Check();

    [Fact]
    public void Another_file_adds_to_a_node() => Check("people:\n  - { id: jane-doe, country: BY, quote: Doe }\n").ShouldBeEmpty();

    [Fact]
    public void Two_files_that_agree_are_right() => Check("people:\n  - { id: jane-doe, name: Jane Doe }\n").ShouldBeEmpty();

    [Fact]
    public void Two_files_that_give_different_values_are_refused_with_both_places() =>
        Check("people:\n  - { id: jane-doe, name: Doe }\n")
            .ShouldBe(["b.yaml:3:27: \"name\" of Person \"jane-doe\" is \"Doe\" here and \"Jane Doe\" at a.yaml:4:27."]);

    [Fact]
    public void A_node_of_two_kinds_is_refused_with_both_places() =>
        Check("groups:\n  - { id: jane-doe, name: Jane Doe, quote: Doe }\n")
            .ShouldBe(["b.yaml:3:5: \"jane-doe\" is a Group here and a Person at a.yaml:4:5."]);

    [Fact]
    public void An_id_with_a_slip_is_seen_by_the_name_that_nothing_gives() =>
        Check("people:\n  - { id: jane-do, quote: Doe }\n")
            .ShouldBe(["b.yaml:3:5: Person \"jane-do\" has no \"name\"; no file sets it. Did you mean \"jane-doe\"?"]);

    [Fact]
    public void A_document_has_one_file() =>
        _seed
            .Annotation("document: { id: doc-a, file: b.txt, name: A, kind: NEWS_REPORT }\n", "b.yaml")
            .Check()
            .ShouldContain("b.yaml:1:17: Another file is already about the document \"doc-a\".");

    [Fact]
    public void What_holds_between_documents_names_the_document_of_each_quote()
    {
        Check("people:\n  - { id: jane-doe, quote: Doe }\n");
        _seed
            .Annotation(
                "places:\n  - id: minsk\n    name: Minsk\n    quotes:\n      - { in: doc-a, text: Minsk }\n      - { in: doc-b, text: Minsk }\n",
                "links.yaml"
            )
            .Check()
            .ShouldBeEmpty();
    }

    [Fact]
    public void An_id_that_was_merged_away_is_not_used_any_more() =>
        Check("merges: { j-doe: jane-doe }\nmovements:\n  - { id: m, name: M, members: j-doe, quote: left }\n")
            .ShouldBe(["b.yaml:4:32: \"j-doe\", which \"members\" references, was merged into \"jane-doe\" (b.yaml:2:11); use that id."]);

    [Fact]
    public void An_id_is_merged_into_one_that_stands_and_does_not_stand_itself() =>
        Check("merges: { jane-doe: jane }\n")
            .ShouldBe([
                "b.yaml:2:11: \"jane-doe\" is merged into \"jane\" but is still defined at a.yaml:4:5; remove it there.",
                "b.yaml:2:11: No file defines \"jane\", which \"merges\" references. Did you mean \"jane-doe\"?",
            ]);

    [Fact]
    public void A_relation_listed_from_both_ends_is_one()
    {
        Check(
                "movements:\n  - { id: m, name: M, members: [{ to: jane-doe, role: founder }], quote: left }\n"
                    + "people:\n  - { id: jane-doe, memberOf: [{ to: m, role: leader, quote: Doe left }] }\n"
            )
            .ShouldBe([
                "b.yaml:5:47: \"role\" of MEMBER_OF from \"jane-doe\" to \"m\" is \"leader\" here and \"founder\" at b.yaml:3:55. "
                    + "If these are two relations, give one of them an \"id\".",
            ]);
    }
}
