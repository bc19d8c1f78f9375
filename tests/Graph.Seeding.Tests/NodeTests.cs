namespace Graph.Seeding.Tests;

public sealed class NodeTests : IDisposable
{
    private readonly TestSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    private IReadOnlyList<string> Check(string yaml) => _seed.About("Jane Doe spoke in Minsk.", yaml).Check();

    [Fact]
    public void A_section_that_no_kind_has_is_refused() =>
        Check("peoples: []\n").ShouldBe(["a.yaml:3:1: There is no section \"peoples\". Did you mean \"people\"?"]);

    [Fact]
    public void A_section_named_as_its_kind_is_refused_with_the_plural() =>
        Check("Person: []\n").ShouldBe(["a.yaml:3:1: There is no section \"Person\". Did you mean \"people\"?"]);

    [Fact]
    public void A_section_of_several_kinds_is_refused_with_theirs() =>
        Check("occurrences: []\n")
            .ShouldBe(["a.yaml:3:1: \"occurrences\" covers several kinds; expected the section of one of them: actions or events."]);

    [Fact]
    public void Evidence_is_not_listed() =>
        Check("evidences: []\n").ShouldBe(["a.yaml:3:1: \"evidences\" are derived from the quotes; omit the section."]);

    [Fact]
    public void A_section_that_is_no_list_is_refused() =>
        Check("people: { id: jane-doe }\n").ShouldBe(["a.yaml:3:9: Expected a list under \"people\", but got a mapping."]);

    [Fact]
    public void An_entry_that_is_text_is_refused() =>
        Check("people:\n  - jane-doe\n")
            .ShouldBe(["a.yaml:4:5: Expected an entry of people, as in { id: ..., name: ... }, but got \"jane-doe\"."]);

    [Fact]
    public void An_entry_without_id_is_refused() =>
        Check("people:\n  - { name: Jane Doe }\n").ShouldBe(["a.yaml:4:5: This entry of people has no \"id\"."]);

    [Fact]
    public void An_id_with_other_letters_is_refused_with_the_right_one() =>
        Check("people:\n  - { id: Jane Doe, name: Jane Doe, quote: Jane Doe }\n")
            .ShouldBe(["a.yaml:4:11: The id 'Jane Doe' contains 'J': only a-z, 0-9 and '-' are allowed. Did you mean 'jane-doe'?"]);

    [Fact]
    public void A_key_that_the_kind_does_not_have_is_refused() =>
        Check("people:\n  - { id: jane-doe, nmae: Jane Doe, quote: Jane Doe }\n")
            .ShouldBe([
                "a.yaml:4:5: Person \"jane-doe\" has no \"name\"; no file sets it.",
                "a.yaml:4:21: Person has no \"nmae\". Did you mean \"name\" or \"named\"?",
            ]);

    [Fact]
    public void A_value_that_is_derived_is_refused() =>
        Check("people:\n  - { id: jane-doe, name: Jane Doe, quote: Jane Doe, aliases: [Jane], mentions: [a] }\n")
            .ShouldBe([
                "a.yaml:4:54: \"aliases\" is derived from the other facts; omit it.",
                "a.yaml:4:71: \"mentions\" is derived from quotes and mentions; omit it.",
            ]);

    [Fact]
    public void A_value_that_the_enum_does_not_have_is_refused() =>
        Check("places:\n  - { id: minsk, name: Minsk, kind: TOWN, quote: Minsk }\n")
            .ShouldBe([
                "a.yaml:4:37: \"TOWN\" is not a value of PlaceKind, the type of \"kind\". Expected REGION, CITY, DISTRICT, STREET, BUILDING, MEMORIAL or OTHER.",
            ]);

    [Fact]
    public void A_value_near_one_of_the_enum_gets_a_suggestion() =>
        Check("places:\n  - { id: minsk, name: Minsk, kind: City, quote: Minsk }\n")
            .ShouldBe(["a.yaml:4:37: \"City\" is not a value of PlaceKind, the type of \"kind\". Did you mean \"CITY\"?"]);

    [Theory]
    [InlineData("latitude: north", "a.yaml:4:41: Expected a number for \"latitude\", but got \"north\".")]
    [InlineData("latitude: NaN", "a.yaml:4:41: Expected a number for \"latitude\", but got \"NaN\".")]
    [InlineData("latitude: [1]", "a.yaml:4:41: Expected text for \"latitude\", but got a list.")]
    [InlineData("polarity: NO", "a.yaml:4:41: \"NO\" is not a value of Polarity, the type of \"polarity\". Expected AFFIRMED or DENIED.")]
    [InlineData("since: { day: 1 }", "a.yaml:4:38: Expected \"date\" in \"since\", as in { date: 2020-08-17, asWritten: \"on Monday\" }.")]
    public void A_value_of_another_type_is_refused(string property, string problem) =>
        Check($"places:\n  - {{ id: minsk, name: Minsk, {property}, quote: Minsk }}\n").ShouldContain(problem);

    [Theory]
    [InlineData("since: 2020")]
    [InlineData("since: 2020-08-09/2020-08-12")]
    [InlineData("since: ../2020-12-01")]
    [InlineData("since: { date: 2020-11-02, asWritten: on Monday }")]
    [InlineData("latitude: -53.9, longitude: 27")]
    [InlineData("name: 2020")]
    public void Values_of_the_right_type_are_taken(string property) =>
        Check(
                "places:\n  - { id: minsk, quote: Minsk, "
                    + property
                    + (property.StartsWith("name", StringComparison.Ordinal) ? " }\n" : ", name: Minsk }\n")
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_date_that_is_none_is_refused() =>
        Check("places:\n  - { id: minsk, name: Minsk, since: 2020-13, quote: Minsk }\n")
            .ShouldHaveSingleItem()
            .ShouldStartWith("a.yaml:4:38: ");

    [Fact]
    public void A_node_without_evidence_is_refused() =>
        Check("places:\n  - { id: minsk, name: Minsk }\npeople:\n  - { id: jane-doe, name: Jane Doe }\n")
            .ShouldBe([
                "a.yaml:4:5: Place \"minsk\" has no evidence: no file quotes it.",
                "a.yaml:6:5: Person \"jane-doe\" has no evidence: no file quotes it or mentions it.",
            ]);

    [Theory]
    [InlineData("certainty: INFERRED", "a.yaml:4:42: INFERRED needs \"inference\": explain why it follows.")]
    [InlineData("status: ALLEGED", "a.yaml:4:39: ALLEGED needs \"assertedBy\": name the statements that say so.")]
    public void What_is_inferred_or_alleged_says_from_what(string property, string problem) =>
        Check($"places:\n  - {{ id: minsk, name: Minsk, {property}, quote: Minsk }}\n").ShouldBe([problem]);

    [Fact]
    public void What_editors_write_needs_no_evidence() =>
        Check("topics:\n  - { id: speech, name: Speech, partOf: rights }\n  - { id: rights, name: Rights }\n").ShouldBeEmpty();

    [Fact]
    public void A_document_without_its_file_is_refused() =>
        _seed
            .Annotation("document: { id: doc-a, name: A, kind: REPORT }\n")
            .Check()
            .ShouldBe(["a.yaml:1:17: Expected \"file\" in \"document\": the name of the document's text file, as in file: 000_abc.txt."]);

    [Fact]
    public void A_document_without_id_is_refused_and_its_quotes_are_not_blamed() =>
        _seed
            .Annotation("document: { file: a.txt, name: A, kind: REPORT }\nplaces: [{ id: minsk, name: Minsk, quote: Minsk }]\n")
            .Check()
            .ShouldBe(["a.yaml:1:11: This entry of documents has no \"id\"."]);

    [Fact]
    public void A_file_that_is_not_there_is_refused_with_the_nearest_one() =>
        _seed
            .Document("A", "000_abc.txt")
            .Annotation("document: { id: doc-a, file: 000_abd.txt, name: A, kind: REPORT }\n")
            .Check()
            .ShouldBe(["a.yaml:1:30: There is no file \"000_abd.txt\" in documents. Did you mean \"000_abc.txt\"?"]);

    [Fact]
    public void A_file_outside_the_folder_of_documents_is_refused() =>
        _seed
            .Annotation("document: { id: doc-a, file: ../annotations/a.yaml, name: A, kind: REPORT }\n")
            .Check()
            .ShouldHaveSingleItem()
            .ShouldStartWith("a.yaml:1:30: There is no file \"../annotations/a.yaml\" in documents.");

    [Fact]
    public void The_text_of_a_document_is_not_written_by_hand() =>
        _seed
            .Document("A", "a.txt")
            .Annotation("document: { id: doc-a, file: a.txt, name: A, kind: REPORT, text: B }\n")
            .Check()
            .ShouldBe(["a.yaml:1:60: \"text\" is read from the document's file; omit it."]);
}
