namespace Graph.Seeding.Tests;

/// <summary>Which values are taken, and what is said of those that are not.</summary>
public sealed class ValueTests : IDisposable
{
    private readonly TestSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    /// <summary>Problems of a figure, a place, an actor or a document with this property; it stands at line 4, column 5.</summary>
    private IReadOnlyList<string> Check(string section, string property)
    {
        var given = section switch
        {
            "figures" => "id: f, name: F, unit: u, quote: Minsk",
            "places" => "id: minsk, name: Minsk, quote: Minsk",
            "projects" => "id: p, name: P, kind: FUND, quote: Minsk",
            _ => "id: jane-doe, name: Jane Doe, quote: Jane Doe",
        };
        return _seed.About("Jane Doe spoke in Minsk.", $"{section}:\n  - {{\n    {property},\n    {given} }}\n").Check();
    }

    [Theory]
    [InlineData(
        "min: 9007199254740993",
        "a.yaml:5:10: Expected a number that 64-bit floating point can represent (this one would become 9007199254740992) for \"min\", but got \"9007199254740993\"."
    )]
    [InlineData(
        "min: 0.1000000000000000000001",
        "a.yaml:5:10: Expected a number that 64-bit floating point can represent (this one would become 0.1) for \"min\", but got \"0.1000000000000000000001\"."
    )]
    [InlineData(
        "min: 1e-400",
        "a.yaml:5:10: Expected a number that 64-bit floating point can represent (this one would become 0) for \"min\", but got \"1e-400\"."
    )]
    [InlineData("min: 1e400", "a.yaml:5:10: Expected a number up to 1.7976931348623157E+308 for \"min\", but got \"1e400\".")]
    [InlineData("min: 010", "a.yaml:5:10: Expected a number without leading zeros for \"min\", but got \"010\".")]
    [InlineData("min: 0x1F", "a.yaml:5:10: Expected a number for \"min\", but got \"0x1F\".")]
    [InlineData("min: 0o17", "a.yaml:5:10: Expected a number for \"min\", but got \"0o17\".")]
    [InlineData("min: 1_000", "a.yaml:5:10: Expected a number for \"min\", but got \"1_000\".")]
    [InlineData("min: \"1,000\"", "a.yaml:5:10: Expected a number for \"min\", but got \"1,000\".")]
    [InlineData("min: .inf", "a.yaml:5:10: Expected a number for \"min\", but got \".inf\".")]
    [InlineData("min: .nan", "a.yaml:5:10: Expected a number for \"min\", but got \".nan\".")]
    [InlineData("min: ١٢", "a.yaml:5:10: Expected a number for \"min\", but got \"١٢\".")]
    [InlineData("min: 10, max: 2", "a.yaml:5:19: \"max\" (2) of Figure \"f\" is less than \"min\" (10, a.yaml:5:10).")]
    [InlineData("since: 2021, until: 2020", "a.yaml:5:25: \"until\" (2020) of Figure \"f\" is before \"since\" (2021, a.yaml:5:12).")]
    [InlineData(
        "since: 2020-08-02, until: ../2020-07",
        "a.yaml:5:31: \"until\" (../2020-07) of Figure \"f\" is before \"since\" (2020-08-02, a.yaml:5:12)."
    )]
    [InlineData("period: 2020-02-30", "a.yaml:5:13: '2020-02-30' is not a date: the days of 2020-02 run from 01 to 29.")]
    public void A_number_or_date_that_would_become_another_is_refused(string property, string problem) =>
        Check("figures", property).ShouldBe([problem]);

    [Theory]
    [InlineData("min: 1.0, max: 1e3")]
    [InlineData("min: -0.5, max: +2.")]
    [InlineData("min: 1.7976931348623157e308")]
    [InlineData("min: 5e-324")]
    [InlineData("min: 123456789012345680000")]
    [InlineData("min: 2, max: 2, since: 2020-08, until: 2020")]
    [InlineData("since: 2020-08/.., until: 2020-08-01")]
    public void Numbers_and_dates_that_are_kept_are_taken(string property) => Check("figures", property).ShouldBeEmpty();

    [Theory]
    [InlineData("latitude: 90.5", "a.yaml:5:15: Expected a number from -90 to 90 for \"latitude\", but got \"90.5\".")]
    [InlineData("longitude: -181", "a.yaml:5:16: Expected a number from -180 to 180 for \"longitude\", but got \"-181\".")]
    public void A_number_out_of_its_range_is_refused(string property, string problem) => Check("places", property).ShouldBe([problem]);

    [Theory]
    [InlineData("Belarus", " Did you mean \"BY\"?")]
    [InlineData("by", " Did you mean \"BY\"?")]
    [InlineData("BLR", " Did you mean \"BY\"?")]
    [InlineData("UK", " Did you mean \"GB\"?")]
    [InlineData("SU", "")]
    [InlineData("Atlantis", "")]
    public void A_country_is_one_of_the_standard(string country, string hint) =>
        Check("people", $"country: {country}")
            .ShouldBe([
                $"a.yaml:5:14: Expected a country code (ISO 3166-1 alpha-2), such as \"BY\", for \"country\", but got \"{country}\".{hint}",
            ]);

    [Theory]
    [InlineData("NO")]
    [InlineData("XK")]
    public void A_country_of_the_standard_is_taken(string country) => Check("people", $"country: {country}").ShouldBeEmpty();

    [Theory]
    [InlineData("Klingonish_x", "")]
    [InlineData("by", "")]
    [InlineData("english", " Did you mean \"en\"?")]
    [InlineData("en_US", " Did you mean \"en-US\"?")]
    [InlineData("EN", " Did you mean \"en\"?")]
    [InlineData("rus", " Did you mean \"ru\"?")]
    [InlineData("en-UK", "")]
    [InlineData("de-1901-1901", "")]
    public void A_language_is_a_tag_of_the_standard(string language, string hint) =>
        _seed
            .Document("A")
            .Annotation($"document: {{ id: doc-a, file: a.txt, name: A, kind: REPORT, language: {language} }}\n")
            .Check()
            .ShouldBe([
                $"a.yaml:1:70: Expected a language tag (BCP 47), such as \"en\" or \"zh-Hant-TW\", for \"language\", but got \"{language}\".{hint}",
            ]);

    [Theory]
    [InlineData("be-tarask")]
    [InlineData("zh-Hant-TW")]
    [InlineData("es-419")]
    [InlineData("sl-rozaj-biske-1994")]
    [InlineData("de-CH-x-phonebk")]
    [InlineData("tlh")]
    [InlineData("x-private")]
    [InlineData("i-klingon")]
    public void A_tag_of_the_standard_is_taken(string language) =>
        _seed
            .Document("A")
            .Annotation($"document: {{ id: doc-a, file: a.txt, name: A, kind: REPORT, language: {language} }}\n")
            .Check()
            .ShouldBeEmpty();

    [Theory]
    [InlineData("example.org/page", " Did you mean \"https://example.org/page\"?")]
    [InlineData("htp://example.org", "")]
    [InlineData("\"https://example.org/a b\"", "")]
    [InlineData("\"javascript:alert(1)\"", "")]
    public void An_address_is_one_of_the_web(string url, string hint) =>
        _seed
            .Document("A")
            .Annotation($"document: {{ id: doc-a, file: a.txt, name: A, kind: REPORT, url: {url} }}\n")
            .Check()
            .ShouldBe([
                $"a.yaml:1:65: Expected an absolute URL, such as \"https://example.org/page\", for \"url\", but got \"{url.Trim('"')}\".{hint}",
            ]);

    [Theory]
    [InlineData("note: \" a\"", "a.yaml:5:11: Expected text without white space at its ends for \"note\", but got \" a\".")]
    [InlineData("note: \"a\\u00A0\"", "a.yaml:5:11: Expected text without white space at its ends for \"note\", but got \"a\\u00A0\".")]
    [InlineData("note: \"a\\u0007b\"", "a.yaml:5:11: The text contains the control character U+0007 at position 1, which is not allowed.")]
    [InlineData("note: \"a\\0b\"", "a.yaml:5:11: The text contains the character NUL (U+0000) at position 1, which cannot be stored.")]
    [InlineData("note: \"\\uD83D\"", "a.yaml:5:11: Invalid YAML: while scanning a quoted scalar, found invalid Unicode surrogates.")]
    [InlineData("note: \"\\u200B\"", "a.yaml:5:11: Expected text for \"note\", but got nothing.")]
    [InlineData("named: yes", "a.yaml:5:12: Expected true or false for \"named\", but got \"yes\".")]
    [InlineData("named: True", "a.yaml:5:12: Expected true or false for \"named\", but got \"True\".")]
    [InlineData(
        "note: !!str a",
        "a.yaml:5:11: Expected the value alone, but got the tag \"tag:yaml.org,2002:str\"; tags are not supported."
    )]
    public void A_text_that_would_change_is_refused(string property, string problem) => Check("people", property).ShouldBe([problem]);

    [Fact]
    public void An_anchor_that_nothing_names_is_refused() =>
        _seed
            .Annotation("topics:\n  - id: a\n    name: &n A\n")
            .Check()
            .ShouldBe(["a.yaml:3:11: Expected the value alone, but got the anchor \"&n\"; anchors are not supported."]);

    [Fact]
    public void A_merge_key_is_refused() =>
        Check("people", "<<: { note: a }")
            .ShouldBe([
                "a.yaml:5:5: Expected the entries themselves, but got a merge key (\"<<\"); merge keys are not supported. Write them out.",
            ]);

    [Fact]
    public void A_text_that_no_index_holds_is_refused() =>
        Check("projects", $"contact: {new string('1', 1001)}")
            .ShouldBe([
                $"a.yaml:5:14: Expected text of at most 1,000 characters for \"contact\", but got \"{new string('1', 100)}...\" (1,001 characters).",
            ]);

    [Fact]
    public void The_dates_of_a_relation_are_in_order_too() =>
        Check("people", "locations: { to: minsk, since: 2021, until: 2020 }")
            .ShouldContain(
                "a.yaml:5:49: \"until\" (2020) of LOCATED_IN from \"jane-doe\" to \"minsk\" is before \"since\" (2021, a.yaml:5:36)."
            );

    [Fact]
    public void A_value_of_a_closed_list_that_nothing_is_near_gets_all_of_them() =>
        _seed
            .About("Jane Doe spoke.", "statements:\n  - { id: s, name: S, speechAct: PRAISE, summary: S, speech: DIRECT, quote: spoke }\n")
            .Check()
            .ShouldHaveSingleItem()
            .ShouldStartWith(
                "a.yaml:4:34: \"PRAISE\" is not a value of SpeechAct, the type of \"speechAct\". Expected CLAIM, DENIAL, REFUSAL, "
            );

    [Fact]
    public void A_long_value_is_cut_in_the_message()
    {
        foreach (var property in new[] { "country: ", "since: ", "existence: ", "named: ", "locations: ", "x" })
            Check("people", property + new string('y', 200_000)).ShouldAllBe(p => p.Length < 500);
        Check(new string('y', 200_000), "a: b").ShouldAllBe(p => p.Length < 500);
    }

    [Theory]
    [InlineData("evidence--jane-doe--doc-a--0-8")]
    [InlineData("mention--doc-a--jane-doe--jane-doe")]
    [InlineData("occurs-in--jane-doe--doc-a")]
    public void An_id_that_is_made_here_is_refused(string id) =>
        _seed
            .About(
                "Jane Doe.",
                $"people: [{{ id: jane-doe, name: J, quote: Jane Doe }}, {{ id: {id}, name: K, quote: Jane }}]\nmentions: {{ jane-doe: Jane Doe }}\n"
            )
            .Check()
            .ShouldHaveSingleItem()
            .ShouldStartWith($"a.yaml:3:54: The id \"{id}\" begins with \"{id[..(id.IndexOf("--", StringComparison.Ordinal) + 2)]}\"");

    [Fact]
    public void What_only_the_store_would_refuse_is_told_with_its_place() =>
        _seed
            .About(
                "Jane Doe spoke.",
                """
                movements:
                  - { id: a, name: A, quote: Jane }
                  - { id: b, name: B, quote: Doe }
                  - { id: c, name: C, quote: spoke }
                relations:
                  - { type: PART_OF, from: a, to: b, until: 2019 }
                  - { type: PART_OF, from: a, to: c, since: 2020 }

                """
            )
            .Check()
            .ShouldBe([
                "a.yaml:4:5: The store rejects this. Movement \"a\", property \"partOf\": expected at most one Actor, but got 2: \"b\", \"c\".",
            ]);
}
