namespace Graph.Seeding.Tests;

/// <summary>What <c>graph check</c> advises against: each pattern is seen, at its line, and the mended annotation is not.</summary>
public sealed class ReviewTests : IDisposable
{
    private const string Text =
        "The president spoke. Jane Doe came after the vote. The League is to be founded. In Moscow they protested against Jane Doe because of it.";

    private const string People = "people:\n  - { id: jane-doe, name: Jane Doe, quote: Jane Doe came }\n";

    private readonly TestSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    /// <summary>The head takes lines 1 and 2.</summary>
    private IReadOnlyList<string> Review(string yaml, string kind = "NEWS_REPORT")
    {
        _seed.Document(Text).Annotation($"document: {{ id: doc-a, file: a.txt, name: A, kind: {kind} }}\n\n{yaml}");
        _seed.Check().ShouldBeEmpty();
        return [.. new SeedChecker(TestSeed.Model).Review(_seed.Set).Select(_seed.Shown)];
    }

    private static string Statement(string id, string act, string rest) =>
        $"  - {{ id: {id}, name: S, speechAct: {act}, summary: S., speech: INDIRECT, speakers: jane-doe, quote: spoke, {rest} }}\n";

    [Fact]
    public void What_rests_on_an_inferred_spelling_is_inferred()
    {
        const string Mentions =
            "mentions: { jane-doe: { text: The president, form: OFFICE, certainty: INFERRED, inference: So the others call her. } }\n"
            + "people: [{ id: jane-doe, name: Jane Doe, named: false }]\nactions:\n";

        Review(Mentions + "  - { id: a, name: A, quote: The president spoke, participants: { to: jane-doe, role: AGENT } }\n")
            .ShouldBe([
                "a.yaml:6:65: PARTICIPATES_IN from \"jane-doe\" to \"a\" is stated, but its quote names \"jane-doe\" only as \"The president\", "
                    + "which is inferred (a.yaml:3:23). Set certainty: INFERRED with the reason in \"inference\", or quote words that name it.",
            ]);
        Review(
                Mentions
                    + "  - { id: a, name: A, quote: The president spoke, participants: { to: jane-doe, role: AGENT, certainty: INFERRED, inference: She is president. } }\n"
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_better_spelling_in_the_same_quote_carries_what_is_stated() =>
        Review(
                "mentions: { jane-doe: [{ text: The president, form: OFFICE, certainty: INFERRED, inference: So it is. }, Jane Doe] }\n"
                    + "people: [{ id: jane-doe, name: Jane Doe }]\nactions:\n"
                    + "  - { id: a, name: A, quote: The president spoke. Jane Doe came, participants: { to: jane-doe, role: AGENT } }\n"
            )
            .ShouldBeEmpty();

    [Fact]
    public void How_actors_stand_to_each_other_is_what_an_opinion_article_says()
    {
        string Yaml(string rest) =>
            People
            + "groups: [{ id: g, name: G, named: false, quote: they protested, associates: { to: jane-doe, kind: OPPOSES"
            + rest
            + " } }]\nstatements:\n"
            + Statement("s", "CLAIM", "about: jane-doe");

        Review(Yaml(""), "OPINION_ARTICLE")
            .ShouldBe([
                "a.yaml:5:77: ASSOCIATED_WITH from \"g\" to \"jane-doe\" is supported only by an opinion article. "
                    + "Name the statement that says so in \"assertedBy\".",
            ]);
        Review(Yaml(", assertedBy: s"), "OPINION_ARTICLE").ShouldBeEmpty();
        Review(Yaml("")).ShouldBeEmpty();
    }

    [Fact]
    public void Time_is_no_cause()
    {
        string Yaml(string rest) =>
            "actions:\n  - { id: a, name: A, quote: Jane Doe came }\n  - id: b\n    name: B\n    quote: the vote\n"
            + $"    motivatedBy: {{ to: a, {rest} }}\n";

        Review(Yaml("quote: Jane Doe came after the vote"))
            .ShouldBe([
                "a.yaml:8:18: MOTIVATED_BY from \"b\" to \"a\" is supported only by words of time (\"after\"). Use \"precedes\" instead, "
                    + "or quote the words that name the cause; if the cause is only inferred, set certainty: INFERRED with the reason in \"inference\".",
            ]);
        Review(Yaml("quote: they protested against Jane Doe because of it")).ShouldBeEmpty();
        Review(Yaml("quote: Jane Doe came after the vote, certainty: INFERRED, inference: It is why she came.")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "{ text: The president, form: OFFICE }",
        "",
        "a.yaml:4:10: Person \"jane-doe\" is never named, only called The president. "
            + "Set named: false, or give the mention that is a name form: NAME."
    )]
    [InlineData("{ text: The president, form: OFFICE }", ", named: false", null)]
    [InlineData(
        "Jane Doe",
        ", named: false",
        "a.yaml:4:49: Person \"jane-doe\" is marked as unnamed, but the mention \"Jane Doe\" is a name (a.yaml:3:23). "
            + "Remove named: false, or give the mention another form: DESCRIPTION, OFFICE."
    )]
    [InlineData("{ text: Doe, form: SHORT }", "", null)]
    [InlineData("{ text: Doe, form: DEMONYM }", "", null)]
    public void Who_is_only_described_has_no_name(string mention, string rest, string? warning) =>
        Review($"mentions: {{ jane-doe: {mention} }}\npeople: [{{ id: jane-doe, name: Jane Doe{rest} }}]\n")
            .ShouldBe(warning is null ? [] : [warning]);

    [Fact]
    public void What_is_proposed_does_not_exist()
    {
        string Yaml(string league, string member) =>
            People
            + "movements:\n  - { id: league, name: League, quote: The League, "
            + $"{league}, members: {{ to: jane-doe{member} }} }}\nstatements:\n"
            + Statement("s", "PROPOSAL", "about: league");

        Review(Yaml("status: PROPOSED, assertedBy: s", ""))
            .ShouldBe(["a.yaml:6:5: Movement \"league\" is only proposed, but its existence is EXISTING. Set existence: PROPOSED."]);
        Review(Yaml("existence: PROPOSED", ""))
            .ShouldBe([
                "a.yaml:6:5: Movement \"league\" does not exist yet, but its status is REPORTED. Set status: PROPOSED, and name the proposal in \"assertedBy\".",
                "a.yaml:6:82: MEMBER_OF from \"jane-doe\" to \"league\" already holds, but \"league\" does not exist yet. "
                    + "Set status: PROPOSED, and name the proposal in \"assertedBy\".",
            ]);
        Review(Yaml("existence: PROPOSED, status: PROPOSED, assertedBy: s", "")).ShouldBeEmpty();
    }

    [Fact]
    public void A_node_has_a_relation()
    {
        const string Action = "actions: [{ id: a, name: A, quote: Jane Doe came, participants: { to: jane-doe, role: AGENT } }]\n";

        Review(People).ShouldBeEmpty();
        Review(People + Action + "states: [{ id: oz, name: Oz, quote: Moscow }]\n")
            .ShouldBe([
                "a.yaml:6:10: State \"oz\" has no relations. Add what it does, what is said about it or what it belongs to, or remove it.",
            ]);
        Review(People + Action + "states: [{ id: oz, name: Oz, quote: Moscow, positionHolders: { to: jane-doe, title: Minister } }]\n")
            .ShouldBeEmpty();
    }

    [Fact]
    public void An_accusation_hits_somebody_or_says_why_nobody()
    {
        Review(People + "statements:\n" + Statement("s", "ACCUSATION", "about: jane-doe"))
            .ShouldBe([
                "a.yaml:6:5: Statement \"s\" is an ACCUSATION without a target. Name the actor that it is directed against under \"about\" with role: TARGET (certainty: INFERRED if it is "
                    + "not stated), or explain in a \"note\" that the text does not name one.",
            ]);
        Review(People + "statements:\n" + Statement("s", "ACCUSATION", "about: { to: jane-doe, role: TARGET }")).ShouldBeEmpty();
        Review(People + "statements:\n" + Statement("s", "CONDEMNATION", "note: Whom she condemns is not said.")).ShouldBeEmpty();
    }

    [Fact]
    public void Whom_a_demand_is_addressed_to_is_its_target()
    {
        string Yaml(string about) =>
            People
            + "groups: [{ id: g, name: G, named: false, quote: they }]\nstatements:\n"
            + Statement("s", "DEMAND", $"addressees: g, about: [jane-doe{about}]");

        Review(Yaml(""))
            .ShouldBe([
                "a.yaml:7:119: Statement \"s\" calls upon \"g\", which is not a target of it. Also name it under \"about\" with role: TARGET.",
            ]);
        Review(Yaml(", { to: g, role: TARGET }")).ShouldBeEmpty();
    }

    [Fact]
    public void Alleged_is_what_somebody_is_accused_of()
    {
        string Yaml(string act) =>
            People
            + "statements:\n"
            + Statement("s", act, "about: { to: jane-doe, role: TARGET }")
            + "actions:\n  - { id: a, name: A, quote: came, status: ALLEGED, assertedBy: s, participants: { to: jane-doe, role: AGENT } }\n";

        Review(Yaml("DENIAL"))
            .ShouldBe([
                "a.yaml:8:44: Action \"a\" is ALLEGED, but the statements that assert it accuse nobody (DENIAL). Use status REPORTED; \"assertedBy\" shows who says so.",
            ]);
        Review(Yaml("ACCUSATION")).ShouldBeEmpty();
    }

    [Fact]
    public void Responsible_is_who_has_not_done_it()
    {
        string Yaml(string rest) =>
            People + $"actions:\n  - {{ id: a, name: A, quote: came, participants: {{ to: jane-doe, role: RESPONSIBLE }}{rest} }}\n";

        Review(Yaml(""))
            .ShouldBe([
                "a.yaml:6:50: PARTICIPATES_IN from \"jane-doe\" to \"a\" is RESPONSIBLE, but Action \"a\" has been done (status REPORTED). "
                    + "Use AGENT for the actor that did it, ORGANIZER for the one that ordered or arranged it.",
            ]);
        Review(Yaml(", status: OMITTED")).ShouldBeEmpty();
    }
}
