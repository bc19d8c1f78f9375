using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Plans;
using Shouldly;
using Xunit;

namespace Graph.Storage.Conformance.Reading;

/// <summary>What answers say in the cases that people argue about, written out.</summary>
public abstract class FetchConformance(IStoreLab lab) : ReadConformance(lab)
{
    private static readonly NodeType Item = ReadingModel.Model.FindNodeType("Item")!;
    private static readonly RelationStep Knows = Step("knows");
    private static readonly RelationStep Peers = Step("peers");

    [Fact]
    public async Task Ids_are_answered_in_place_with_null_rows_and_repetitions()
    {
        await ApplyAsync(Writing(Apple("a"), Pear("b")));

        (await AnswerAsync(Ids(FactKind.Node, RowPlan.IdOnly, "b", "nobody", "a", "b", "'; DROP TABLE node; --"))).ShouldBe(
            """
            Pear b
            null
            Apple a
            Pear b
            null

            """
        );
    }

    [Fact]
    public async Task An_id_that_was_merged_away_stands_for_what_it_was_merged_into()
    {
        await ApplyAsync(Writing(Apple("old"), Apple("new"), Pear("p", ("likes", new[] { "old" })), Relation("KNOWS", "p", "old")));
        await ApplyAsync(new GraphChange { Merges = [new NodeMerge("old", "new")] });

        (await AnswerAsync(Ids(FactKind.Node, RowPlan.IdOnly, "old", "new"))).ShouldBe("Apple new\nApple new\n");
        var friends = new Related(Knows, Quantifier.Some, new IdCompare(PropertyOwner.Node, CompareOp.Equal, "old"));
        (await AnswerAsync(Items(new MatchPlan { Where = friends }))).ShouldBe("Pear p\n");
        (await AnswerAsync(Items(new MatchPlan { Where = new IdOneOf(PropertyOwner.Node, ["old"]) }))).ShouldBe("Apple new\n");
    }

    [Fact]
    public async Task An_id_that_was_merged_away_later_stands_for_itself_at_an_earlier_time()
    {
        await ApplyAsync(Writing(Apple("old"), Apple("new")));
        await ApplyAsync(new GraphChange { Merges = [new NodeMerge("old", "new")] });
        var before = new FetchView(KnownAt: Instants[0]);

        (await AnswerAsync(Ids(FactKind.Node, RowPlan.IdOnly, "old", "new") with { View = before })).ShouldBe("Apple old\nApple new\n");
        var named = new MatchPlan { Where = new IdCompare(PropertyOwner.Node, CompareOp.Equal, "old") };
        (await AnswerAsync(Items(named) with { View = before })).ShouldBe("Apple old\n");
        (await AnswerAsync(Items(named))).ShouldBe("Apple new\n");
    }

    [Fact]
    public async Task What_a_property_names_is_found_by_an_id_that_was_merged_away()
    {
        var (old, @new) = (Relation("KNOWS", "p", "old"), Relation("KNOWS", "p", "new"));
        await ApplyAsync(
            Writing(
                Apple("old"),
                Apple("new"),
                Pear("p", ("likes", new[] { "old" }), ("best", "old")),
                Pear("q", ("via", new[] { old.Id })),
                old,
                @new
            )
        );
        await ApplyAsync(new GraphChange { Merges = [new NodeMerge("old", "new")] });
        var pear = Model.FindKind("Pear")!;
        var best = new NamesFact(PropertyRef.Node(pear.FindProperty("best")!), ["old", "nobody"]);
        var likes = new ListMatch(
            PropertyRef.Node(pear.FindProperty("likes")!),
            Quantifier.Some,
            new NamesFact(new PropertyRef(PropertyOwner.Item, pear.FindProperty("likes")!), ["old"])
        );
        var via = new ListMatch(
            PropertyRef.Node(pear.FindProperty("via")!),
            Quantifier.Some,
            new NamesFact(new PropertyRef(PropertyOwner.Item, pear.FindProperty("via")!), [old.Id])
        );
        var known = new Related(Knows, Quantifier.Some, new IdCompare(PropertyOwner.Relation, CompareOp.Equal, old.Id));

        (await IdsAsync(new MatchPlan { Where = best })).ShouldBe(["p"]);
        (await IdsAsync(new MatchPlan { Where = likes })).ShouldBe(["p"]);
        (await IdsAsync(new MatchPlan { Where = via })).ShouldBe(["q"]);
        (await IdsAsync(new MatchPlan { Where = known })).ShouldBe(["p"]);
        (await IdsAsync(new MatchPlan { Where = new Not(best) })).ShouldBe(["new", "q"]);
        var before = Items(new MatchPlan { Where = new NamesFact(best.Property, ["new"]) }) with
        {
            View = new FetchView(KnownAt: Instants[0]),
        };
        (await AnswerAsync(before)).ShouldBe("");
        (await AnswerAsync(Items(new MatchPlan { Where = best }) with { View = new FetchView(KnownAt: Instants[0]) })).ShouldBe("Pear p\n");
    }

    [Fact]
    public async Task Rows_without_a_value_come_last_in_both_directions()
    {
        await ApplyAsync(Writing(Apple("a", ("nick", "x")), Apple("b"), Pear("c", ("nick", "y")), Pear("d")));

        (await IdsAsync(By("nick", ValueForm.SortKey))).ShouldBe(["a", "c", "b", "d"]);
        (await IdsAsync(By("nick", ValueForm.SortKey, descending: true))).ShouldBe(["c", "a", "b", "d"]);
    }

    [Fact]
    public async Task Names_are_ordered_by_their_sort_keys_and_then_by_id()
    {
        await ApplyAsync(
            Writing(
                Apple("a", ("name", "Zoë")),
                Apple("b", ("name", "zoe")),
                Pear("c", ("name", "ABEL")),
                Pear("d", ("name", "Ábel")),
                Apple("e", ("name", "\uFFEE")),
                Apple("f", ("name", "😀")),
                Apple("g", ("name", "𐐀"))
            )
        );

        (await IdsAsync(By("name", ValueForm.SortKey))).ShouldBe(["c", "d", "a", "b", "e", "f", "g"]);
    }

    [Fact]
    public async Task A_loop_is_walked_once_both_ways_and_parallel_relations_each()
    {
        await ApplyAsync(
            Writing(
                Apple("a"),
                Pear("b"),
                Relation("PEER", "a", "a"),
                Relation("PEER", "b", "a"),
                Relation("KNOWS", "a", "b", ("label", "one")),
                Relation("KNOWS", "a", "b", ("label", "two"))
            )
        );
        var row = new RowPlan([new CountItem(Peers), new ExpansionItem(Peers, MatchPlan.All, RowPlan.IdOnly), new CountItem(Knows)]);

        (await AnswerAsync(Ids(FactKind.Node, row, "a"))).ShouldBe(
            """
            Apple a
              count(-PEER- Item) = 2
              -PEER- Item
                Apple a PEER peer--a--a
                Pear b PEER peer--b--a
              count(-KNOWS-> Item) = 2

            """
        );
    }

    [Theory]
    [InlineData("50%", "percent")]
    [InlineData("_", "under")]
    [InlineData("a_b", "under")]
    [InlineData("O'Brien", "quote")]
    [InlineData("\"said\"", "said")]
    [InlineData("Минск", "minsk")]
    [InlineData("минск", "")]
    [InlineData("שלום", "rtl")]
    [InlineData("😀", "smile")]
    [InlineData("no\u00a0break", "space")]
    [InlineData("no break", "")]
    [InlineData("", "minsk percent quote rtl said smile space under")]
    public async Task A_text_contains_exactly_what_stands_in_it(string part, string ids)
    {
        await ApplyAsync(
            Writing(
                Apple("percent", ("name", "50% off")),
                Apple("under", ("name", "a_b")),
                Pear("quote", ("name", "Mr O'Brien")),
                Pear("said", ("name", "he \"said\" so")),
                Apple("minsk", ("name", "г. Минск")),
                Apple("rtl", ("name", "שלום עולם")),
                Apple("smile", ("name", "😀😀")),
                Apple("space", ("name", "no\u00a0break"))
            )
        );
        var contains = new Compare(PropertyRef.Node(Item.FindProperty("name")!), CompareOp.Contains, Scalar.Of(part));

        string.Join(' ', await IdsAsync(new MatchPlan { Where = contains })).ShouldBe(ids);
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\uD800')]
    public async Task A_text_that_cannot_be_stored_equals_nothing(char last)
    {
        var text = "abel" + last;
        await ApplyAsync(Writing(Apple("abel"), Apple("abel-2", ("name", "abel\uFFFD"))));
        var name = PropertyRef.Node(Item.FindProperty("name")!);

        (await IdsAsync(new MatchPlan { Where = new Compare(name, CompareOp.Equal, Scalar.Of(text)) })).ShouldBeEmpty();
        (await IdsAsync(new MatchPlan { Where = new OneOf(name, [Scalar.Of(text)]) })).ShouldBeEmpty();
        (await IdsAsync(new MatchPlan { Where = new Compare(name, CompareOp.Contains, Scalar.Of(text)) })).ShouldBeEmpty();
        (await IdsAsync(new MatchPlan { Where = new IdCompare(PropertyOwner.Node, CompareOp.Equal, text) })).ShouldBeEmpty();
        (await IdsAsync(new MatchPlan { Where = new IdOneOf(PropertyOwner.Node, [text]) })).ShouldBeEmpty();
        (await AnswerAsync(Ids(FactKind.Node, RowPlan.IdOnly, text))).ShouldBe("null\n");
        (await AnswerAsync(new FetchPlan(new SearchSource(text, [], Page.All), RowPlan.IdOnly, FetchView.Now))).ShouldBe("");
    }

    [Fact]
    public async Task Conditions_that_each_lead_to_few_hold_together()
    {
        await ApplyAsync(
            Writing(Apple("abel"), Apple("abel-2"), Pear("p"), Relation("KNOWS", "p", "abel"), Relation("KNOWS", "abel-2", "p"))
        );
        Filter named = new Compare(PropertyRef.Node(Item.FindProperty("name")!), CompareOp.Contains, Scalar.Of("abel"));
        var friend = new Related(Knows, Quantifier.Some, new IdCompare(PropertyOwner.Node, CompareOp.Equal, "p"));
        var matches = new MatchPlan
        {
            Where = new And([named, friend]),
            Page = Page.None,
            Metadata = PageMetadata.Total,
            Aggregates = [new Aggregate(AggregateFunction.Count)],
        };

        (await AnswerAsync(Items(matches))).ShouldBe("total 1\nCount(*) = 1\n");
        (await AnswerAsync(Items(matches with { Where = new And([friend, named]) }))).ShouldBe("total 1\nCount(*) = 1\n");
        (await AnswerAsync(Items(matches with { Where = new Or([friend, named]) }))).ShouldBe("total 2\nCount(*) = 2\n");
    }

    [Fact]
    public async Task Several_kinds_are_asked_for_beside_ids()
    {
        await ApplyAsync(
            Writing(
                Apple("a"),
                Pear("b"),
                Apple("c"),
                Relation("KNOWS", "a", "b"),
                Relation("KNOWS", "c", "b"),
                Relation("KNOWS", "c", "a")
            )
        );
        var kinds = new KindIn([
            ReadingModel.Model.FindKind("Pear")!,
            ReadingModel.Model.FindKind("Apple")!,
            ReadingModel.Model.FindKind("Stone")!,
        ]);
        var row = new RowPlan([new CountItem(Knows, kinds), new ExpansionItem(Knows, new MatchPlan { Where = kinds }, RowPlan.IdOnly)]);

        (
            await AnswerAsync(
                new FetchPlan(
                    new KindSource(Item, new MatchPlan { Where = new IdOneOf(PropertyOwner.Node, ["c", "b"]) }),
                    row,
                    FetchView.Now
                )
            )
        ).ShouldBe(
            """
            Pear b
              count(-KNOWS-> Item) = 0
              -KNOWS-> Item
            Apple c
              count(-KNOWS-> Item) = 2
              -KNOWS-> Item
                Apple a KNOWS knows--c--a--friend
                Pear b KNOWS knows--c--b--friend

            """
        );
        (
            await IdsAsync(
                new MatchPlan
                {
                    Where = new And([kinds, new Related(Knows, Quantifier.Some, new IdCompare(PropertyOwner.Node, CompareOp.Equal, "b"))]),
                }
            )
        ).ShouldBe(["a", "c"]);
    }

    [Fact]
    public async Task A_comparison_with_nothing_is_false_and_its_negation_true()
    {
        await ApplyAsync(Writing(Apple("a", ("rank", 1)), Apple("b", ("rank", 2)), Pear("c")));
        var one = new Compare(PropertyRef.Node(Item.FindProperty("rank")!), CompareOp.Equal, Scalar.Of(1));

        (await IdsAsync(new MatchPlan { Where = one })).ShouldBe(["a"]);
        (await IdsAsync(new MatchPlan { Where = new Not(one) })).ShouldBe(["b", "c"]);
        (await IdsAsync(new MatchPlan { Where = new Not(new Not(one)) })).ShouldBe(["a"]);
    }

    [Fact]
    public async Task All_holds_where_there_is_none()
    {
        await ApplyAsync(
            Writing(
                Apple("a"),
                Pear("b"),
                Apple("c"),
                Relation("KNOWS", "a", "b"),
                Relation("KNOWS", "c", "b"),
                Relation("KNOWS", "c", "a")
            )
        );
        var pear = new KindIn([ReadingModel.Model.FindKind("Pear")!]);

        (await IdsAsync(new MatchPlan { Where = new Related(Knows, Quantifier.All, pear) })).ShouldBe(["a", "b"]);
        (await IdsAsync(new MatchPlan { Where = new Related(Knows, Quantifier.None, pear) })).ShouldBe(["b"]);
        (await IdsAsync(new MatchPlan { Where = new RelatedCount(Knows, null, CompareOp.GreaterOrEqual, 2) })).ShouldBe(["c"]);
    }

    [Fact]
    public async Task Within_follows_a_tree_to_any_depth()
    {
        await ApplyAsync(
            Writing([
                Apple("t0"),
                .. Enumerable.Range(1, 6).SelectMany(i => (object[])[Apple($"t{i}"), Relation("PART_OF", $"t{i}", $"t{i - 1}")]),
            ])
        );
        var parent = RelationStep.Of(Item.Tree!);

        (await IdsAsync(new MatchPlan { Where = new Within(parent, new IdCompare(PropertyOwner.Node, CompareOp.Equal, "t2")) })).ShouldBe([
            "t2",
            "t3",
            "t4",
            "t5",
            "t6",
        ]);
        var named = new Compare(PropertyRef.Node(Item.FindProperty("name")!), CompareOp.Equal, Scalar.Of("t5"));
        (await IdsAsync(new MatchPlan { Where = new Within(parent, named) })).ShouldBe(["t5", "t6"]);
    }

    [Fact]
    public async Task As_of_shows_what_possibly_holds_then()
    {
        await ApplyAsync(
            Writing(
                Apple("always"),
                Apple("from", ("since", PartialDate.Parse("2020-08"))),
                Apple("to", ("until", PartialDate.Parse("2020-08-09"))),
                Apple("open", ("since", PartialDate.Parse("../2020-12-01"))),
                Relation("KNOWS", "always", "from"),
                Relation("KNOWS", "always", "to")
            )
        );
        var row = new RowPlan([new CountItem(Knows)]);
        async Task<string> At(string date) =>
            await AnswerAsync(new FetchPlan(new KindSource(Item, MatchPlan.All), row, new FetchView(AsOf: PartialDate.Parse(date))));
        const string none = "\n  count(-KNOWS-> Item) = 0\n";

        (await At("2020-07")).ShouldBe($"Apple always\n  count(-KNOWS-> Item) = 1\nApple open{none}Apple to{none}");
        (await At("2020-08-10")).ShouldBe($"Apple always\n  count(-KNOWS-> Item) = 1\nApple from{none}Apple open{none}");
        (await At("2020")).ShouldBe($"Apple always\n  count(-KNOWS-> Item) = 2\nApple from{none}Apple open{none}Apple to{none}");
    }

    [Fact]
    public async Task Known_at_shows_the_versions_of_then()
    {
        await ApplyAsync(Writing(Apple("a", ("name", "first")), Pear("b"), Relation("KNOWS", "a", "b")));
        await ApplyAsync(Writing(Apple("a", ("name", "second"))));
        await ApplyAsync(new GraphChange { RetractRelations = ["knows--a--b--friend"], RetractNodes = ["b"] });
        var row = new RowPlan([new PropertyItem(PropertyRef.Node(Item.FindProperty("name")!)), new CountItem(Knows)]);
        async Task<string> At(DateTimeOffset? instant) =>
            await AnswerAsync(new FetchPlan(new KindSource(Item, MatchPlan.All), row, new FetchView(KnownAt: instant)));

        (await At(Instants[0].AddMilliseconds(-1))).ShouldBe("");
        (await At(Instants[0])).ShouldBe(
            "Apple a\n  name = \"first\"\n  count(-KNOWS-> Item) = 1\nPear b\n  name = \"b\"\n  count(-KNOWS-> Item) = 0\n"
        );
        (await At(Instants[1])).ShouldBe(
            "Apple a\n  name = \"second\"\n  count(-KNOWS-> Item) = 1\nPear b\n  name = \"b\"\n  count(-KNOWS-> Item) = 0\n"
        );
        (await At(Instants[2])).ShouldBe("Apple a\n  name = \"second\"\n  count(-KNOWS-> Item) = 0\n");
        (await At(null)).ShouldBe(await At(Instants[2]));
    }

    [Fact]
    public async Task Evidence_comes_in_reading_order_for_nodes_and_relations()
    {
        await ApplyAsync(
            Writing(
                Apple("a"),
                Pear("b"),
                Relation("KNOWS", "a", "b"),
                Evidence("e1", "a", 1),
                Evidence("e2", "a", 0),
                Evidence("e3", "knows--a--b--friend", 0)
            )
        );
        var knows = ReadingModel.Model.FindRelation("KNOWS")!;
        var neighbour = new RowPlan([
            new ReferenceItem(PropertyRef.Relation(knows.FindProperty("evidence")!), FactKind.Node, RowPlan.IdOnly),
        ]);
        var row = new RowPlan([
            new ReferenceItem(PropertyRef.Node(Item.FindProperty("evidence")!), FactKind.Node, RowPlan.IdOnly),
            new ExpansionItem(Knows, MatchPlan.All, neighbour),
        ]);

        (await AnswerAsync(Ids(FactKind.Node, row, "a"))).ShouldBe(
            """
            Apple a
              by evidence
                Evidence e2
                Evidence e1
              -KNOWS-> Item
                Pear b KNOWS knows--a--b--friend
                  by relation.evidence
                    Evidence e3

            """
        );
    }

    [Fact]
    public async Task A_search_ranks_pages_and_counts()
    {
        await ApplyAsync(
            Writing(Apple("a", ("name", "Minsk police")), Apple("b", ("name", "Police of Minsk city")), Pear("c", ("name", "Police")))
        );
        SearchSource source = new("minsk pol", [Item], Page.FirstOf(1), PageMetadata.Total | PageMetadata.HasNext | PageMetadata.Cursors);
        var first = (await Store.FetchAsync(new FetchPlan(source, RowPlan.IdOnly, FetchView.Now))).Roots;
        var second = (
            await Store.FetchAsync(new FetchPlan(source with { Page = Page.FirstOf(5, first.CursorAt(0)) }, RowPlan.IdOnly, FetchView.Now))
        ).Roots;

        (first.Totals![0], first.HasNext![0], first.Count).ShouldBe((2, true, 1));
        (second.HasNext![0], second.Count).ShouldBe((false, 1));
        new[] { first.NodeIds!.Text(0), second.NodeIds!.Text(0) }.ShouldBe(["a", "b"], ignoreOrder: true);
        first.Scores![0].ShouldBeGreaterThanOrEqualTo(second.Scores![0]);
        (await AnswerAsync(new FetchPlan(new SearchSource(" ", [], Page.All), RowPlan.IdOnly, FetchView.Now))).ShouldBe("");
    }

    [Fact]
    public async Task A_snapshot_does_not_see_what_is_written_after_it_was_opened()
    {
        await ApplyAsync(Writing(Apple("a")));
        await using var snapshot = await Store.OpenSnapshotAsync();
        await ApplyAsync(Writing(Apple("b")));
        var plan = Items(MatchPlan.All);

        AnswerPrinter.Print(plan, await snapshot.FetchAsync(plan)).ShouldBe("Apple a\n");
        (await AnswerAsync(plan)).ShouldBe("Apple a\nApple b\n");
    }

    [Fact]
    public async Task A_snapshot_shows_one_state_to_every_plan()
    {
        await ApplyAsync(Writing(Apple("a", ("name", "first")), Pear("b"), Relation("KNOWS", "a", "b")));
        await using var snapshot = await Store.OpenSnapshotAsync();
        var row = new RowPlan([new PropertyItem(PropertyRef.Node(Item.FindProperty("name")!)), new CountItem(Knows)]);
        var plan = Ids(FactKind.Node, row, "a", "b", "c");
        var before = AnswerPrinter.Print(plan, await snapshot.FetchAsync(plan));
        await ApplyAsync(Writing(Apple("a", ("name", "second")), Apple("c")));
        await ApplyAsync(new GraphChange { RetractRelations = ["knows--a--b--friend"], RetractNodes = ["b"] });
        AnswerPrinter.Print(plan, await snapshot.FetchAsync(plan)).ShouldBe(before);
        (await AnswerAsync(plan)).ShouldNotBe(before);
    }

    [Fact]
    public async Task Numbers_keep_every_digit()
    {
        long[] sizes = [9007199254740993, long.MaxValue, long.MinValue, 0];
        double[] weights = [0.1 + 0.2, 1e300, double.Epsilon, -1.5];
        await ApplyAsync(
            Writing([
                .. sizes.Select((size, i) => new NodeWrite($"stone-{i}", "Stone", new PropertyValues(("size", size)))),
                .. weights.Select((weight, i) => Apple($"apple-{i}", ("weight", weight))),
            ])
        );
        var stone = ReadingModel.Model.FindKind("Stone")!;
        foreach (var (value, i) in sizes.Select((size, i) => (Scalar.Of(size), i)))
            await AssertAsync(stone, "size", value, $"stone-{i}");
        foreach (var (value, i) in weights.Select((weight, i) => (Scalar.Of(weight), i)))
            await AssertAsync(Item, "weight", value, $"apple-{i}");

        async Task AssertAsync(NodeType type, string property, Scalar value, string id)
        {
            var reference = PropertyRef.Node(type.FindProperty(property)!);
            var equal = new MatchPlan { Where = new Compare(reference, CompareOp.Equal, value) };
            var rows = (
                await Store.FetchAsync(
                    new FetchPlan(new KindSource(type, equal), new RowPlan([new PropertyItem(reference)]), FetchView.Now)
                )
            ).Roots;
            (rows.Count, rows.NodeIds!.Text(0), rows.Column(0).ScalarAt(0)).ShouldBe((1, id, value));
        }
    }

    [Fact]
    public async Task A_very_long_text_is_found_by_what_stands_in_it()
    {
        var text = new string('x', 40_000) + " Needle";
        await ApplyAsync(Writing(Apple("long", ("note2", text)), Apple("short", ("note2", "needle"))));
        var note = Item.FindProperty("note2")!;
        Compare Of(ValueForm part, CompareOp op, string value) => new(PropertyRef.Node(note, part), op, Scalar.Of(value));
        (await IdsAsync(new MatchPlan { Where = Of(ValueForm.Value, CompareOp.Contains, "Needle") })).ShouldBe(["long"]);
        (await IdsAsync(new MatchPlan { Where = Of(ValueForm.Folded, CompareOp.EndsWith, "needle") })).ShouldBe(["long", "short"]);
        (await IdsAsync(new MatchPlan { Where = Of(ValueForm.Value, CompareOp.Equal, text) })).ShouldBe(["long"]);
    }

    [Fact]
    public async Task Readers_beside_a_writer_see_whole_changes()
    {
        object[] Version(int i) => [Apple("a", ("name", $"v{i}")), Pear("b", ("name", $"v{i}"))];
        await ApplyAsync(Writing([.. Version(0), Relation("KNOWS", "a", "b")]));
        var name = new PropertyItem(PropertyRef.Node(Item.FindProperty("name")!));
        var plan = Ids(FactKind.Node, new RowPlan([name, new ExpansionItem(Knows, MatchPlan.All, new RowPlan([name]))]), "a");
        using var written = new CancellationTokenSource();

        async Task ReadAsync()
        {
            do
            {
                var a = (await Store.FetchAsync(plan)).Roots;
                a.Children(1).Column(0).ScalarAt(0).ShouldBe(a.Column(0).ScalarAt(0));
            } while (!written.IsCancellationRequested);
        }
        // Threads of their own: they are busy all the time.
        var readers = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Factory.StartNew(ReadAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()
            )
            .ToList();
        for (var i = 1; i <= 40; i++)
            await Store.ApplyAsync(Writing(Version(i)));
        await written.CancelAsync();

        await Task.WhenAll(readers);
        (await Store.FetchAsync(plan)).Roots.Column(0).ScalarAt(0).ShouldBe(Scalar.Of("v40"));
    }

    [Fact]
    public async Task A_fetch_that_is_cancelled_says_so()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await Store.FetchAsync(Items(MatchPlan.All), source.Token));
    }

    private async Task<IReadOnlyList<string>> IdsAsync(MatchPlan matches)
    {
        var rows = (await Store.FetchAsync(Items(matches))).Roots;
        return [.. Enumerable.Range(0, rows.Count).Select(row => rows.NodeIds!.Text(row)!)];
    }

    private static FetchPlan Items(MatchPlan matches) => new(new KindSource(Item, matches), RowPlan.IdOnly, FetchView.Now);

    private static FetchPlan Ids(FactKind sort, RowPlan row, params string[] ids) => new(new IdsSource(sort, [.. ids]), row, FetchView.Now);

    private static MatchPlan By(string name, ValueForm part, bool descending = false) =>
        new() { Order = Order.By(new OrderKey(new PropertyTerm(PropertyRef.Node(Item.FindProperty(name)!, part)), descending)) };

    private static RelationStep Step(string field) => RelationStep.Of(Item.FindField(field)!);

    private static NodeWrite Apple(string id, params (string, object?)[] values) => Node(id, "Apple", values);

    private static NodeWrite Pear(string id, params (string, object?)[] values) => Node(id, "Pear", values);

    private static NodeWrite Node(string id, string kind, (string Name, object?)[] values) =>
        new(id, kind, new PropertyValues(values.Any(v => v.Name == "name") ? values : [.. values, ("name", id)]));

    private static NodeWrite Evidence(string id, string factId, long order) =>
        new(id, "Evidence", new PropertyValues(("factId", factId), ("order", order), ("exact", "quote")));

    private static RelationWrite Relation(string type, string from, string to, params (string Name, object? Value)[] values)
    {
        var key = type != "KNOWS" ? null : (string?)values.FirstOrDefault(v => v.Name == "label").Value ?? "friend";
        var all = key is null || values.Any(v => v.Name == "label") ? values : [.. values, ("label", key)];
        var id = key is null ? FactId.Derive(type.ToLowerInvariant().Replace('_', '-'), from, to) : FactId.Derive("knows", from, to, key);
        return new(id, type, from, to, new PropertyValues(all));
    }
}
