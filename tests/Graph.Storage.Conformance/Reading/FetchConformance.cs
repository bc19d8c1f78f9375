using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Plans;
using Shouldly;
using Xunit;

namespace Graph.Storage.Conformance.Reading;

/// <summary>What answers say in the cases that people argue about, written out: ids, order, relations, evidence, searches.</summary>
public abstract class FetchConformance(IStoreLab lab) : ItemConformance(lab)
{
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
    public async Task A_fetch_that_is_cancelled_says_so()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await Store.FetchAsync(Items(MatchPlan.All), source.Token));
    }
}
