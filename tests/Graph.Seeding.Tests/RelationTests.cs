namespace Graph.Seeding.Tests;

public sealed class RelationTests : IDisposable
{
    private const string Statement =
        "statements:\n  - id: denial\n    name: Denial\n    speechAct: DENIAL\n    summary: It is not so.\n    speech: INDIRECT\n";

    private readonly TestSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    /// <summary>Lines 4 and 6 define Jane Doe and Minsk; the statement's own lines end with line 12.</summary>
    private IReadOnlyList<string> Check(string yaml) =>
        _seed
            .About(
                "Jane Doe of Minsk says that it is not so.",
                "people:\n  - { id: jane-doe, name: Jane Doe, quote: Jane Doe }\nplaces:\n  - { id: minsk, name: Minsk, quote: Minsk }\n"
                    + yaml
            )
            .Check();

    [Theory]
    [InlineData("    speakers: jane-doe\n")]
    [InlineData("    speakers: [jane-doe]\n")]
    [InlineData("    speakers: [{ to: jane-doe, capacity: mayor }]\n")]
    [InlineData("    speakers: { to: jane-doe, quote: Jane Doe of Minsk says }\n")]
    [InlineData("    about: { to: minsk, role: TARGET, stance: NEGATIVE }\n")]
    public void Targets_are_written_as_ids_or_with_properties(string line) =>
        Check(Statement + line + "    quote: says that it is not so\n").ShouldBeEmpty();

    [Fact]
    public void An_id_that_nothing_defines_is_refused_with_the_nearest_of_the_right_kind() =>
        Check(Statement + "    speakers: jane-do\n    quote: says that it is not so\n")
            .ShouldBe(["a.yaml:13:15: No file defines \"jane-do\", which \"speakers\" references. Did you mean \"jane-doe\"?"]);

    [Fact]
    public void A_target_of_another_kind_is_refused() =>
        Check(Statement + "    speakers: minsk\n    quote: says that it is not so\n")
            .ShouldHaveSingleItem()
            .ShouldStartWith("a.yaml:13:15: \"minsk\" is a Place, but \"speakers\" of a Statement requires Person, Ministry, ");

    [Fact]
    public void A_property_that_the_relation_does_not_have_is_refused() =>
        Check(Statement + "    speakers: { to: jane-doe, capacty: mayor }\n    quote: says that it is not so\n")
            .ShouldBe(["a.yaml:13:31: The relation SPEAKS has no \"capacty\". Did you mean \"capacity\"?"]);

    [Fact]
    public void A_property_that_was_renamed_is_refused_with_its_new_name() =>
        Check("groups:\n  - { id: g, name: G, associates: { to: jane-doe, relationship: OPPOSES, quote: Jane Doe }, quote: says }\n")
            .ShouldContain("a.yaml:8:51: The relation ASSOCIATED_WITH has no \"relationship\". It is \"kind\" now.");

    [Fact]
    public void A_target_without_to_is_refused() =>
        Check(Statement + "    speakers: { capacity: mayor }\n    quote: says that it is not so\n")
            .ShouldBe(["a.yaml:13:15: Expected \"to\" in the target of \"speakers\", as in { to: ..., quote: \"...\" }."]);

    [Fact]
    public void A_property_that_the_relation_requires_must_be_given() =>
        Check("actions:\n  - { id: speech, name: Speech, participants: jane-doe, quote: says }\n")
            .ShouldHaveSingleItem()
            .ShouldStartWith("a.yaml:8:47: PARTICIPATES_IN from \"jane-doe\" to \"speech\" has no \"role\": one of AGENT, RECIPIENT, ");

    [Fact]
    public void A_field_for_one_takes_one() =>
        Check(
                "events:\n  - { id: one, name: One, quote: says }\n  - { id: two, name: Two, quote: says }\n"
                    + "actions:\n  - { id: speech, name: Speech, partOf: [one, two], quote: says }\n"
            )
            .ShouldBe([
                "a.yaml:11:47: \"partOf\" of \"speech\" is \"two\" here and \"one\" at a.yaml:11:42; only one is allowed.",
                "a.yaml:11:47: Expected one target for \"partOf\" (Event), but got 2.",
            ]);

    [Fact]
    public void A_relation_leads_from_one_node_to_another() =>
        Check("movements:\n  - { id: m, name: M, partOf: m, quote: says }\n")
            .ShouldBe(["a.yaml:8:31: The relation PART_OF leads from \"m\" to itself."]);

    [Fact]
    public void Parts_do_not_go_in_a_circle() =>
        Check("movements:\n  - { id: a, name: A, partOf: b, quote: says }\n  - { id: b, name: B, partOf: a, quote: says }\n")
            .ShouldBe(["a.yaml:8:31: PART_OF forms a cycle: a -> b -> a."]);

    [Theory]
    [InlineData("{ type: LOCATED_IN, from: jane-doe, to: minsk, quote: Jane Doe of Minsk }")]
    [InlineData("{ type: LOCATED_IN, from: jane-doe, to: minsk }")]
    public void Relations_may_stand_by_themselves(string relation) => Check($"relations:\n  - {relation}\n").ShouldBeEmpty();

    [Theory]
    [InlineData(
        "{ type: LOCATED, from: jane-doe, to: minsk }",
        "a.yaml:8:13: The model has no relation \"LOCATED\". Did you mean \"LOCATED_IN\"?"
    )]
    [InlineData(
        "{ type: LOCATED_IN, from: jane-doe }",
        "a.yaml:8:5: Expected \"to\" in the relation, as in { type: PART_OF, from: ..., to: ... }."
    )]
    [InlineData("{ type: OCCURS_IN, from: jane-doe, to: doc-a }", "a.yaml:8:13: OCCURS_IN is derived from quotes and mentions; omit it.")]
    [InlineData(
        "{ type: LOCATED_IN, from: jane-doe, to: jane-doe }",
        "a.yaml:8:5: The relation LOCATED_IN leads from \"jane-doe\" to itself."
    )]
    [InlineData(
        "{ type: LOCATED_IN, from: jane-doe, to: doc-a }",
        "a.yaml:8:5: \"doc-a\" is a Document, but LOCATED_IN from a Person must lead to State or Place."
    )]
    [InlineData("jane-doe", "a.yaml:8:5: Expected a relation, as in { type: PART_OF, from: ..., to: ... }, but got \"jane-doe\".")]
    public void A_relation_that_the_model_does_not_have_is_refused(string relation, string problem) =>
        Check($"relations:\n  - {relation}\n").ShouldBe([problem]);

    [Fact]
    public void A_relation_needs_evidence() =>
        _seed
            .Document("Jane Doe and Minsk.")
            .Annotation(
                "document: { id: doc-a, file: a.txt, name: A, kind: REPORT }\n"
                    + "mentions:\n  jane-doe: Jane Doe\n  ministry: Minsk\n"
                    + "people: [{ id: jane-doe, name: Jane Doe, memberOf: ministry }]\nministries: [{ id: ministry, name: Ministry }]\n"
            )
            .Check()
            .ShouldBe([
                "a.yaml:5:52: MEMBER_OF from \"jane-doe\" to \"ministry\" has no evidence: neither it nor its ends have a quote. Add one.",
            ]);

    [Fact]
    public void A_statement_that_asserts_a_fact_must_be_one() =>
        Check(
                Statement
                    + "    quote: says that it is not so\nactions:\n  - { id: a, name: A, status: ALLEGED, assertedBy: [denail, minsk], quote: says }\n"
            )
            .ShouldBe([
                "a.yaml:15:52: \"minsk\" is a Place, but \"assertedBy\" requires Statement.",
                "a.yaml:15:52: No file defines \"denail\", which \"assertedBy\" references. Did you mean \"denial\"?",
            ]);

    [Fact]
    public void A_position_that_is_referred_to_must_be_a_relation() =>
        Check(Statement + "    speakers: { to: jane-doe, position: mayor }\n    quote: says that it is not so\n")
            .ShouldBe(["a.yaml:13:41: No file defines a relation HOLDS_POSITION with the id \"mayor\", which \"position\" references."]);
}
