using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Search.Matching;
using Shouldly;
using Xunit;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Conformance.Search;

/// <summary>What a search finds, and in which order.</summary>
public abstract class SearchConformance(IStoreLab lab) : StoreConformance(lab)
{
    private const int MaxCandidates = 1_000;

    // What is typed, and the ids of what is found, best first.
    private static readonly (string Text, string Ids)[] Searches =
    [
        ("Lukashenko", "lukashenko"),
        ("LUKASHENKO alexander", "lukashenko"),
        ("Лукашенко", "lukashenko"),
        ("Lukashenka", "lukashenko"),
        ("luka", "lukashenko"),
        ("president", "lukashenko"),
        ("Tsikhanouskaya", "tikhanovskaya"),
        ("Тихановская", "tikhanovskaya mia"),
        ("Tikhanovskya", "tikhanovskaya"),
        ("Svetlama", "tikhanovskaya"),
        ("Svetlama Tikhanovskaya", "tikhanovskaya"),
        ("grandiloquemt", "doc"),
        ("zoe muller", "zoe claim"),
        ("ZOË", "zoe claim"),
        ("Mullar", "zoe"),
        ("Muxlar", ""),
        ("zoe who lies", "claim"),
        ("ministry of", "mfa mia claim"),
        ("ministry affairs", "mfa mia"),
        ("mfa", "mfa"),
        ("grandiloquent torture", "doc"),
        ("torture lukashenko", ""),
        ("and not or", ""),
        ("\"NEAR(a* OR -^:", ""),
        ("_kind:Person", ""),
        ("lies AND truth", "claim"),
        ("o'brien", "obrien"),
        ("100% \\wild{card}", "obrien"),
        ("", ""),
        ("?!", ""),
    ];

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await WriteAsync(
            Person("tikhanovskaya", "Svetlana Tikhanovskaya", ("aliases", new[] { "Tsikhanouskaya", "Ціханоўская" })),
            Person("lukashenko", "Alexander Lukashenko", ("aliases", new[] { "the president" })),
            Person("latushka", "Pavel Latushka"),
            Ministry("mfa", "Ministry of Foreign Affairs", ("aliases", new[] { "MFA" })),
            Ministry("mia", "Ministry of Internal Affairs", ("description", "Its officers beat people, says Tikhanovskaya.")),
            Person("zoe", "Zoë Müller"),
            Person("obrien", "O'Brien \"the Hat\"", ("description", "100% _wild_ %card% {wild} \\card")),
            Statement("claim", "Ministry lies", ("summary", "The ministry of truth always lies about Zoë Müller.")),
            Document("doc", string.Join(' ', Enumerable.Repeat("grandiloquent words about torture", 100)))
        );
    }

    [Fact]
    public async Task A_search_finds()
    {
        var found = new List<(string, string)>();
        foreach (var (text, _) in Searches)
            found.Add((text, string.Join(' ', await IdsAsync(text))));

        found.ShouldBe(Searches);
    }

    [Fact]
    public async Task Names_stand_before_aliases_before_beginnings_before_other_words()
    {
        var scores = new List<double>();
        foreach (
            var text in new[]
            {
                "ministry of foreign affairs",
                "mfa",
                "ministry of foreign",
                "foreign affairs",
                "Mullar",
                "lies truth",
                "grandiloquent",
                "grandiloquemt",
            }
        )
        {
            scores.AddRange(Scores(await FindAsync(text)));
        }

        scores.ShouldBe(scores.OrderDescending());
        scores[0].ShouldBe(1);
        scores.ShouldAllBe(score => score > 0 && score <= 1);
    }

    [Fact]
    public async Task A_hit_says_which_text_matched_by_which_rule()
    {
        var found = (await FindAsync("Mr. Lukashenka")).Roots;

        var match = found.Matches![0];
        match.Missing.ShouldBe(["Mr"]);
        var text = match.Texts[0];
        (text.On, text.Value, text.Rule).ShouldBe(("name", "Alexander Lukashenko", SearchRule.Variant));
        text.Score.ShouldBe(found.Scores!.ScalarAt(0).Double);
        text.Words.ShouldBe([new("Mr", "", SearchRule.Most, 0), new("Lukashenka", "Lukashenko", SearchRule.Variant, 0.9)]);
    }

    [Fact]
    public async Task A_search_may_have_a_filter_an_order_and_a_least_score()
    {
        var statement = new KindIn([Model.FindNodeType("Statement")!]);
        var byName = new Order([
            new OrderKey(
                new PropertyTerm(PropertyRef.Node(Model.FindNodeType("Subject")!.FindProperty("name")!, ValueForm.SortKey)),
                Descending: true
            ),
        ]);
        var source = new SearchSource("ministry", [], Page.All) { Type = Model.FindNodeType("Subject") };

        Ids((await FetchAsync(source with { Where = statement })).Roots).ShouldBe(["claim"]);
        Ids((await FetchAsync(source with { Where = new Not(statement) })).Roots).ShouldBe(["mfa", "mia"], ignoreOrder: true);
        var ordered = (
            await FetchAsync(
                source with
                {
                    Order = byName,
                    Page = Page.FirstOf(2),
                    Metadata = PageMetadata.Total | PageMetadata.HasNext | PageMetadata.Cursors,
                }
            )
        ).Roots;
        Ids(ordered).ShouldBe(["mia", "mfa"]);
        ordered.Totals!.ScalarAt(0).ShouldBe(Scalar.Of(3));
        ordered.HasNext![0].ShouldBeTrue();
        ordered.Matches![0].Texts[0].Value.ShouldBe("Ministry of Internal Affairs");
        Ids((await FetchAsync(source with { Order = byName, Page = Page.FirstOf(2, ordered.CursorAt(1)) })).Roots).ShouldBe(["claim"]);
        Ids((await FetchAsync(source with { MinScore = 0.9 })).Roots).ShouldBeEmpty();
    }

    [Fact]
    public async Task Long_questions_are_matched_by_all_words_and_say_what_is_left_out()
    {
        var words = Enumerable.Range(1, 60).Select(i => $"lorem{i}").ToArray();
        await WriteAsync(
            Statement("long", "Long", ("summary", string.Join(' ', words))),
            Statement("short", "Short", ("summary", string.Join(' ', words[..24])))
        );

        (await IdsAsync(string.Join(' ', words[..25]))).ShouldBe(["long"]);
        (await IdsAsync(string.Join(' ', words[..24]))).ShouldBe(["long", "short"], ignoreOrder: true);
        var found = await FindAsync(string.Join(' ', words));
        Ids(found.Roots).ShouldBe(["long"]);
        found.LeftOut.ShouldBe(words[50..]);
    }

    [Fact]
    public async Task What_has_most_of_the_words_is_found_where_nothing_has_all()
    {
        await WriteAsync(Statement("medics", "Medics gather evidence"), Statement("injuries", "Injuries of detainees"));

        var found = (await FindAsync("evidence medics injuries")).Roots;

        Ids(found).ShouldBe(["medics"]);
        found.Matches![0].Missing.ShouldBe(["injuries"]);
        found.Scores!.ScalarAt(0).Double.ShouldBeLessThan(0.5);
    }

    [Fact]
    public async Task A_person_stands_before_the_titles_that_begin_with_the_surname()
    {
        await WriteAsync(Statement("briefing", "Müller briefs the diplomats"));

        (await IdsAsync("Müller")).ShouldBe(["zoe", "briefing", "claim"]);
    }

    [Fact]
    public async Task A_search_may_be_for_some_kinds_only()
    {
        (await IdsAsync("ministry", "Statement")).ShouldBe(["claim"]);
        (await IdsAsync("zoe", "Statement", "Actor")).ShouldBe(["zoe", "claim"]);
        (await IdsAsync("zoe", "Ministry")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_written_is_found_at_once_and_what_is_withdrawn_no_more()
    {
        await WriteAsync(
            Person("lukashenko", "Aleksandr Rygorovich"),
            new NodeWrite("latushka", "Group", new PropertyValues(("name", "Latushka's team")))
        );
        await ApplyAsync(new GraphChange { RetractNodes = ["zoe"] });

        (await IdsAsync("lukashenko")).ShouldBeEmpty();
        (await IdsAsync("Rygorovich")).ShouldBe(["lukashenko"]);
        var latushka = (await FindAsync("latushka")).Roots;
        latushka.KindOf(0)!.Name.ShouldBe("Group");
        latushka.Count.ShouldBe(1);
        (await IdsAsync("zoe")).ShouldBe(["claim"]);
    }

    [Fact]
    public async Task More_candidates_than_are_ranked_are_told_and_names_come_before_text()
    {
        await ApplyAsync(
            new GraphChange
            {
                Nodes =
                [
                    .. Enumerable.Range(0, MaxCandidates + 100).Select(i => Statement($"s-{i:0000}", "x", ("summary", "About gazpacho."))),
                    Person("cook", "Gazpacho"),
                ],
            }
        );

        var found = await FindAsync("gazpacho");

        found.IsCapped.ShouldBeTrue();
        found.Roots.Count.ShouldBe(MaxCandidates);
        found.Roots.NodeIds!.Text(0).ShouldBe("cook");
        (await FindAsync("gazpacho", "Person")).IsCapped.ShouldBeFalse();
    }

    [Fact]
    public async Task Names_are_not_crowded_out_by_beginnings_first_letters_and_sounds()
    {
        await ApplyAsync(
            new GraphChange
            {
                Nodes =
                [
                    .. Enumerable.Range(0, MaxCandidates + 100).Select(i => Person($"p-{i:0000}", "Kazekonov Vladimir")),
                    Person("whole", "Kaze"),
                    Person("beginning", "Kazeko Vishenko"),
                    Person("sound", "Kazeka Vishenka"),
                    Person("cyrillic", "Казеко Вишенко"),
                ],
            }
        );

        var whole = await FindAsync("kaze");
        (whole.Roots.NodeIds!.Text(0), whole.IsCapped).ShouldBe(("whole", true));
        whole.Roots.Count.ShouldBe(MaxCandidates);
        var name = await FindAsync("kazeko vishenko");
        Ids(name.Roots).ShouldBe(["beginning", "cyrillic", "sound"]);
        name.IsCapped.ShouldBeFalse();
        Ids((await FindAsync("Kazeko Vish")).Roots).ShouldBe(["beginning", "cyrillic", "sound"], ignoreOrder: true);
    }

    [Fact]
    public async Task Pages_of_a_search_are_the_whole_of_it()
    {
        await ApplyAsync(
            new GraphChange
            {
                Nodes = [.. Enumerable.Range(0, 25).Select(i => Person($"p-{i:00}", i % 2 == 0 ? "Gazpacho" : "Gazpacho Andaluz"))],
            }
        );
        var whole = await FindAsync("gazpacho");
        var ids = new List<string?>();
        var facts = PageMetadata.Total | PageMetadata.HasNext | PageMetadata.HasPrevious | PageMetadata.Cursors;
        Keyset? after = null;
        var more = true;
        while (more)
        {
            var page = (await FetchAsync(new SearchSource("gazpacho", [], Page.FirstOf(4, after), facts))).Roots;
            page.Totals!.ScalarAt(0).ShouldBe(Scalar.Of(25));
            page.HasPrevious![0].ShouldBe(after is not null);
            ids.AddRange(Ids(page));
            after = page.CursorAt(page.Count - 1);
            more = page.HasNext![0];
        }

        ids.Count.ShouldBe(25);
        ids.ShouldBe(Ids(whole.Roots));
    }

    [Theory]
    [InlineData("\uFDFA")]
    [InlineData("İenkoashŉ")]
    [InlineData("😀́ᎺʼᎡ뺢'enkoLukЛук艼G.")]
    [InlineData("駚\u200DLuk\"ß嘽İ'ashЛукكا״")]
    [InlineData("AND OR NOT NEAR(a b) \\ * ? ~ ^ : \"")]
    public async Task Whatever_is_typed_is_searched_for(string text)
    {
        await WriteAsync(Person("typed", text + " Vishenko"));

        (await IdsAsync(text)).ShouldBeUnique();
        (await IdsAsync("vishenko")).ShouldBe(["typed"]);
    }

    [Fact]
    public async Task A_view_keeps_what_it_sees()
    {
        var before = (await Store.ChangesSinceAsync(0, 1, TestContext.Current.CancellationToken))[0].At;
        Time.Advance(TimeSpan.FromMinutes(1));
        await WriteAsync(Person("new", "Zoe Newcomer", ("since", PartialDate.Parse("2020"))));

        (await IdsAsync("zoe")).ShouldBe(["new", "zoe", "claim"], ignoreOrder: true);
        (await IdsAsync("zoe", new FetchView(AsOf: PartialDate.Parse("2010")))).ShouldBe(["zoe", "claim"]);
        (await IdsAsync("zoe", new FetchView(KnownAt: before))).ShouldBe(["zoe", "claim"]);
    }

    private static IEnumerable<string?> Ids(RowSet rows) => Enumerable.Range(0, rows.Count).Select(i => rows.NodeIds?.Text(i));

    private static IEnumerable<double> Scores(FetchResult found) =>
        Enumerable.Range(0, found.Roots.Count).Select(i => found.Roots.Scores!.ScalarAt(i).Double);

    private async Task<IReadOnlyList<string?>> IdsAsync(string text, params string[] types) =>
        [.. Ids((await FindAsync(text, types)).Roots)];

    private async Task<IReadOnlyList<string?>> IdsAsync(string text, FetchView view) =>
        [.. Ids((await FetchAsync(new SearchSource(text, [], Page.All), view)).Roots)];

    private ValueTask<FetchResult> FindAsync(string text, params string[] types) =>
        FetchAsync(new SearchSource(text, [.. types.Select(t => Model.FindNodeType(t)!)], Page.All));

    private ValueTask<FetchResult> FetchAsync(SearchSource source, FetchView? view = null) =>
        Store.FetchAsync(new FetchPlan(source, RowPlan.IdOnly, view ?? FetchView.Now), TestContext.Current.CancellationToken);
}
