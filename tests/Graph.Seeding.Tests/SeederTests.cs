using Graph.Model;

namespace Graph.Seeding.Tests;

public sealed class SeederTests : IAsyncLifetime
{
    private const string Jane = "  - { id: jane-doe, name: Jane Doe, quote: Jane Doe }\n";
    private const string Minsk = "places:\n  - { id: minsk, name: Minsk, quote: Minsk }\n";

    private readonly TestSeed _seed = new TestSeed().About("Jane Doe spoke in Minsk. Doe lives there.", "people:\n" + Jane + Minsk);
    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _seed.Dispose();
    }

    [Fact]
    public async Task A_seed_is_written_with_a_line_per_document()
    {
        var result = await _store.SeedAsync(_seed);
        result.Documents.Select(d => d.ToString()).ShouldBe(["doc-a  A: 1 actor, 1 place, 2 passages"]);
        (await _store.ChangesSinceAsync(0)).ShouldBe(["Created Document doc-a", "Created Person jane-doe", "Created Place minsk"]);
    }

    [Fact]
    public async Task Seeding_twice_changes_nothing()
    {
        await _store.SeedAsync(_seed);
        var again = await _store.SeedAsync(_seed);
        again.Change.ShouldBeNull();
        again.IsUnchanged.ShouldBeTrue();
        again.Documents.Select(d => d.ToString()).ShouldBe(["doc-a  A: unchanged"]);
        (await _store.Store.LastChangeAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_says_the_same_in_other_words_changes_no_fact()
    {
        await _store.SeedAsync(_seed);
        _seed.About("Jane Doe spoke in Minsk. Doe lives there.", "# moved\n" + Minsk + "people:\n" + Jane);
        var again = await _store.SeedAsync(_seed);
        again.IsUnchanged.ShouldBeTrue();
        again.Documents.Select(d => d.ToString()).ShouldBe(["doc-a  A: unchanged"]);
    }

    [Fact]
    public async Task A_corrected_file_corrects_the_graph()
    {
        await _store.SeedAsync(_seed);
        _seed.About(
            "Jane Doe spoke in Minsk. Doe lives there.",
            "people:\n  - { id: jane-doe, name: Doe, quote: Jane Doe, locations: { to: minsk, quote: lives there } }\n" + Minsk
        );
        var result = await _store.SeedAsync(_seed);
        result.Documents.Select(d => d.ToString()).ShouldBe(["doc-a  A: corrected: +1 ~1"]);
        (await _store.ChangesSinceAsync(1)).ShouldBe(["Updated Person jane-doe", "Created LOCATED_IN jane-doe -> minsk"]);
    }

    [Fact]
    public async Task What_a_file_no_longer_says_is_withdrawn_with_its_evidence()
    {
        await _store.SeedAsync(_seed);
        _seed.About("Jane Doe spoke in Minsk. Doe lives there.", "people:\n" + Jane);
        var result = await _store.SeedAsync(_seed);
        result.Documents.Select(d => d.ToString()).ShouldBe(["doc-a  A: corrected: \u22121"]);
        (await _store.ChangesSinceAsync(1)).ShouldBe(["Retracted Place minsk"]);
        (await _store.NodesAsync("Evidence", "factId")).Select(e => e[0]).ShouldBe(["jane-doe"]);
        var statistics = await _store.Store.GetStatisticsAsync();
        statistics.Relations["OCCURS_IN"].ShouldBe(1);
        statistics.Relations["IN"].ShouldBe(1);
    }

    [Fact]
    public async Task What_another_file_says_too_stays_with_that_files_evidence()
    {
        _seed
            .Document("In Minsk again.", "b.txt")
            .Annotation(
                "document: { id: doc-b, file: b.txt, name: B, kind: REPORT }\n"
                    + Minsk.Replace(" name: Minsk,", "", StringComparison.Ordinal),
                "b.yaml"
            );
        await _store.SeedAsync(_seed);
        (await _store.NodesAsync("Evidence", "factId", "prefix")).ShouldContain(e => e[0] == "minsk" && e[1] == "In ");
        var result = await _store.SeedAsync(SeedSet.Withdrawal(["b.yaml"]));
        (await _store.ChangesSinceAsync(1)).ShouldBe(["Retracted Document doc-b", "Updated Place minsk"], "its quotes are fewer");
        result.Documents.Select(d => d.ToString()).ShouldBe(["doc-a  A: unchanged", "doc-b  B: withdrawn"]);
        (await _store.NodesAsync("Evidence", "factId", "prefix"))
            .Where(e => e[0] == "minsk")
            .Select(e => e[1])
            .ShouldBe(["Jane Doe spoke in "]);
    }

    [Fact]
    public async Task One_mistake_and_nothing_is_written()
    {
        await _store.SeedAsync(_seed);
        _seed.About(
            "Jane Doe spoke in Minsk. Doe lives there.",
            "people:\n" + Jane + "places:\n  - { id: minsk, name: Minsk, quote: Minks }\n"
        );
        var failure = await Should.ThrowAsync<SeedException>(() => _store.SeedAsync(_seed));
        failure.Problems.Count.ShouldBe(1);
        failure.Message.ShouldStartWith("The seed has 1 problem; nothing was written:\n");
        (await _store.Store.LastChangeAsync()).ShouldBe(1);
        (await _store.Store.GetStatisticsAsync()).Nodes["Place"].ShouldBe(1);
    }

    [Fact]
    public async Task A_single_file_is_seeded_beside_what_is_there_and_may_refer_to_it()
    {
        await _store.SeedAsync(_seed);
        using var other = new TestSeed()
            .Document("Doe left Minsk, says Jim.", "six.txt")
            .Annotation(
                "document: { id: doc-six, file: six.txt, name: Six, kind: REPORT }\n"
                    + "people:\n  - { id: jim, name: Jim, quote: Jim }\n  - { id: jane-doe, locations: { to: minsk, quote: Doe left Minsk, until: 2020 } }\n",
                "six.yaml"
            );
        var result = await _store.SeedAsync(SeedSet.Files([other.PathOf("six.yaml")]));
        result
            .Documents.Select(d => d.ToString())
            .ShouldBe(["doc-a  A: unchanged", "doc-six  Six: 2 actors, 1 place, 1 relation, 2 passages"]);
        (await _store.ChangesSinceAsync(1)).ShouldBe([
            "Created Document doc-six",
            "Created Person jim",
            "Created LOCATED_IN jane-doe -> minsk",
        ]);

        var whole = await _store.SeedAsync(_seed);
        whole.IsUnchanged.ShouldBeTrue("the folder does not withdraw what was seeded by itself");
        (await _store.Store.LastChangeAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_was_seeded_by_itself_is_withdrawn_by_its_name()
    {
        await _store.SeedAsync(_seed);
        using var other = new TestSeed()
            .Document("Jim left.", "six.txt")
            .Annotation(
                "document: { id: doc-six, file: six.txt, name: Six, kind: REPORT }\npeople:\n  - { id: jim, name: Jim, quote: Jim }\n",
                "six.yaml"
            );
        await _store.SeedAsync(SeedSet.Files([other.PathOf("six.yaml")]));
        var result = await _store.SeedAsync(SeedSet.Withdrawal(["six.yaml"]));
        result.Documents.Select(d => d.ToString()).ShouldBe(["doc-a  A: unchanged", "doc-six  Six: withdrawn"]);
        (await _store.ChangesSinceAsync(2)).ShouldBe(["Retracted Document doc-six", "Retracted Person jim"]);
        (await _store.Store.GetSourcesAsync()).Select(s => s.Name).ShouldBe(["annotations/a.yaml", "documents/a.txt", "seed"]);
        (await _store.SeedAsync(_seed)).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task A_single_file_that_contradicts_what_is_there_is_refused()
    {
        await _store.SeedAsync(_seed);
        using var other = new TestSeed()
            .Document("Doe.", "six.txt")
            .Annotation(
                "document: { id: doc-six, file: six.txt, name: Six, kind: REPORT }\npeople:\n  - { id: jane-doe, name: Doe, quote: Doe }\n",
                "six.yaml"
            );
        var failure = await Should.ThrowAsync<SeedException>(() => _store.SeedAsync(SeedSet.Files([other.PathOf("six.yaml")])));
        failure
            .Problems.Select(other.Shown)
            .ShouldBe(["six.yaml:3:27: \"name\" of Person \"jane-doe\" is \"Doe\" here and \"Jane Doe\" at a.yaml:4:27."]);
    }

    [Fact]
    public async Task A_file_of_the_folder_stays_one_when_it_is_seeded_by_itself()
    {
        await _store.SeedAsync(_seed);
        _seed.About("Jane Doe spoke in Minsk. Doe lives there.", "people:\n" + Jane);
        await _store.SeedAsync(SeedSet.Files([_seed.PathOf("a.yaml")]));
        (await _store.ChangesSinceAsync(1)).ShouldBe(["Retracted Place minsk"]);
        (await _store.Store.GetSourcesAsync()).Select(s => s.Name).ShouldBe(["annotations/a.yaml", "documents/a.txt", "seed"]);
    }

    [Fact]
    public async Task A_changed_document_moves_its_evidence()
    {
        await _store.SeedAsync(_seed);
        _seed.Document("Today Jane Doe spoke in Minsk. Doe lives there.");
        var result = await _store.SeedAsync(_seed);
        result.Documents.Single().Outcome.ShouldBe(DocumentOutcome.Corrected);
        (await _store.NodesAsync("Evidence", "factId", "start", "end")).ShouldBe([
            ["jane-doe", "6", "14"],
            ["minsk", "24", "29"],
        ]);
        (await _store.NodesAsync("Document", "text")).ShouldBe([
            ["Today Jane Doe spoke in Minsk. Doe lives there."],
        ]);
    }

    [Fact]
    public async Task An_id_that_was_given_up_resolves_to_the_one_that_stays()
    {
        _seed.About(
            "Jane Doe spoke in Minsk. Doe lives there.",
            "people:\n" + Jane + "  - { id: doe, name: Doe, quote: Doe lives there, locations: minsk }\n" + Minsk
        );
        await _store.SeedAsync(_seed);
        _seed.About(
            "Jane Doe spoke in Minsk. Doe lives there.",
            "merges: { doe: jane-doe }\npeople:\n  - { id: jane-doe, name: Jane Doe, quote: Jane Doe, locations: { to: minsk, quote: Doe lives there } }\n"
                + Minsk
        );
        await _store.SeedAsync(_seed);
        (await _store.ChangesSinceAsync(1)).ShouldBe(
            ["Merged Person doe into jane-doe", "Retracted LOCATED_IN doe -> minsk", "Created LOCATED_IN jane-doe -> minsk"],
            ignoreOrder: true
        );
        (await _store.SeedAsync(_seed)).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task A_document_does_not_occur_in_itself()
    {
        _seed.About(
            "Jane Doe spoke.",
            "people:\n  - { id: jane-doe, name: Jane Doe, quote: Jane Doe, contributions: { to: doc-a, role: AUTHOR } }\n"
        );
        await _store.SeedAsync(_seed);
        (await _store.NeighboursAsync("Document", "subjects"))["doc-a"].ShouldBe(["jane-doe"]);
    }

    [Fact]
    public async Task What_a_document_only_relates_occurs_in_it_and_what_links_relate_does_not()
    {
        _seed.About(
            "Jane Doe spoke.",
            "statements:\n  - { id: s, name: S, speechAct: CLAIM, summary: S, speech: INDIRECT, about: speech, quote: spoke }\ntopics: [{ id: speech, name: Speech }, { id: other, name: Other }]\n"
        );
        _seed
            .Document("Jim spoke too.", "b.txt")
            .Annotation(
                "document: { id: doc-b, file: b.txt, name: B, kind: REPORT }\n"
                    + "statements:\n  - { id: t, name: T, speechAct: CLAIM, summary: T, speech: INDIRECT, quote: spoke too }\n",
                "b.yaml"
            );
        _seed.Annotation("relations: [{ type: CONTRADICTS, from: s, to: t, point: Who spoke }]\n", "links.yaml");
        await _store.SeedAsync(_seed);
        var subjects = await _store.NeighboursAsync("Document", "subjects");
        subjects["doc-a"].ShouldBe(["s", "speech"]);
        subjects["doc-b"].ShouldBe(["t"]);
        (await _store.NodesAsync("Evidence", "factId", "exact"))
            .Where(e => e[0] == "contradicts--s--t")
            .Select(e => e[1])
            .ShouldBe(["spoke", "spoke too"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_statement_of_another_document_does_not_occur_where_it_is_only_referred_to()
    {
        _seed.About(
            "Jane Doe spoke.",
            "statements:\n  - { id: s, name: S, speechAct: CLAIM, summary: S, speech: INDIRECT, quote: spoke }\npeople:\n" + Jane
        );
        _seed
            .Document("Jim spoke of Doe too.", "b.txt")
            .Annotation(
                "document: { id: doc-b, file: b.txt, name: B, kind: REPORT }\nstatements:\n"
                    + "  - { id: t, name: T, speechAct: CLAIM, summary: T, speech: INDIRECT, quote: spoke of Doe too, about: jane-doe, respondsTo: s, contradicts: [{ to: s, point: P, quote: Jim }] }\n",
                "b.yaml"
            );
        await _store.SeedAsync(_seed);
        var subjects = await _store.NeighboursAsync("Document", "subjects");
        subjects["doc-a"].ShouldBe(["jane-doe", "s"], ignoreOrder: true);
        subjects["doc-b"].ShouldBe(["jane-doe", "t"], ignoreOrder: true);
    }

    [Fact]
    public async Task Names_become_aliases_and_offices_do_not()
    {
        _seed.About(
            "Jane Doe spoke. The mayor left; Doe\u00A0J. stayed.",
            "people:\n  - { id: jane-doe, name: Jane Doe }\nmentions:\n  jane-doe: [Jane Doe, { text: The mayor, form: OFFICE }, { text: Doe J, mangled: true }]\n"
        );
        await _store.SeedAsync(_seed);
        (await _store.NodesAsync("Person", "id", "aliases")).ShouldBe([
            ["jane-doe", "Doe J, Jane Doe"],
        ]);
        (await _store.NodesAsync("Mention", "text", "form", "mangled")).ShouldBe(
            [
                ["Doe J", "NAME", "true"],
                ["Jane Doe", "NAME", "false"],
                ["The mayor", "OFFICE", "false"],
            ],
            ignoreOrder: true
        );
        (await _store.NodesAsync("Evidence", "factId", "exact"))
            .Where(e => e[0] == "jane-doe")
            .Select(e => e[1])
            .ShouldBe(["Jane Doe", "The mayor", "Doe\u00A0J"], ignoreOrder: true);
    }

    [Fact]
    public async Task Offsets_count_code_points_and_code_units_and_context_is_not_cut_in_two()
    {
        var before = string.Concat(Enumerable.Repeat("\U0001F600", 70));
        _seed.About($"{before}Minsk{before}", Minsk);
        await _store.SeedAsync(_seed);
        var sixty = string.Concat(Enumerable.Repeat("\U0001F600", 60));
        (await _store.NodesAsync("Evidence", "exact", "start", "end", "startUtf16", "endUtf16", "prefix", "suffix")).ShouldBe([
            ["Minsk", "70", "75", "140", "145", sixty, sixty],
        ]);
    }

    [Fact]
    public async Task A_byte_order_mark_and_crlf_are_kept_as_they_are()
    {
        _seed.About("\uFEFFJane\r\nDoe\u202Fspoke in Minsk.", "people:\n  - { id: jane-doe, name: Jane Doe, quote: Jane Doe spoke }\n");
        await _store.SeedAsync(_seed);
        (await _store.NodesAsync("Evidence", "exact", "start")).ShouldBe([
            ["Jane\r\nDoe\u202Fspoke", "1"],
        ]);
        (await _store.NodesAsync("Document", "text")).ShouldBe([
            ["\uFEFFJane\r\nDoe\u202Fspoke in Minsk."],
        ]);
    }

    [Fact]
    public async Task A_relation_takes_over_how_its_node_stands_and_what_proves_it()
    {
        _seed.About(
            "Jane Doe spoke in Minsk. Doe lives there.",
            "people:\n"
                + Jane
                + Minsk
                + "statements:\n  - { id: s, name: S, speechAct: CLAIM, summary: S, speech: INDIRECT, quote: Doe lives there }\n"
                + "actions:\n  - id: a\n    name: A\n    status: ALLEGED\n    assertedBy: s\n    quote: spoke\n"
                + "    participants:\n      - { to: jane-doe, role: AGENT }\n      - { to: jane-doe, role: WITNESS, status: DENIED, quote: lives }\n"
        );
        await _store.SeedAsync(_seed);
        var evidence = (await _store.NodesAsync("Evidence", "factId", "exact")).ToDictionary(e => e[0], e => e[1]);
        evidence["participates-in--jane-doe--a--agent"].ShouldBe("spoke");
        evidence["participates-in--jane-doe--a--witness"].ShouldBe("lives");
        (await _store.RelationAsync("PARTICIPATES_IN", "participates-in--jane-doe--a--agent", "status", "assertedBy")).ShouldBe([
            "ALLEGED",
            "s",
        ]);
        (await _store.RelationAsync("PARTICIPATES_IN", "participates-in--jane-doe--a--witness", "status", "assertedBy")).ShouldBe([
            "DENIED",
            "",
        ]);
    }

    [Fact]
    public async Task A_kind_that_only_the_model_knows_is_seeded()
    {
        var sdl = Directory
            .GetFiles(SeedLocations.Model, "*.graphql")
            .Order(StringComparer.Ordinal)
            .Select(f => new Graph.GraphQL.Language.Source(File.ReadAllText(f), Path.GetFileName(f)))
            .Append(
                new Graph.GraphQL.Language.Source(
                    """
                    "A trade union."
                    type TradeUnion implements Organization @node @plural(value: "tradeUnions") { "Members." size: Int @indexed }
                    """,
                    "new.graphql"
                )
            );
        await using var union = new TestStore(GraphModel.FromSdl(sdl));
        _seed.About(
            "The miners' union of 300 spoke.",
            "tradeUnions:\n  - { id: miners, name: Miners, size: 300, quote: The miners' union of 300 }\nmentions: { miners: miners' union }\n"
        );
        var result = await union.SeedAsync(_seed);
        result.Documents.Select(d => d.ToString()).ShouldBe(["doc-a  A: 1 actor, 2 passages"]);
        (await union.NodesAsync("TradeUnion", "id", "size", "aliases")).ShouldBe([
            ["miners", "300", "miners' union"],
        ]);
    }
}
