using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Plans;
using Shouldly;
using Xunit;

namespace Graph.Storage.Conformance.Reading;

/// <summary>Which rows match, in the cases that people argue about, written out.</summary>
public abstract class FilterConformance(IStoreLab lab) : ItemConformance(lab)
{
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
}
