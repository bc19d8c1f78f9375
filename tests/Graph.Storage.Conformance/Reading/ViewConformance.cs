using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Plans;
using Shouldly;
using Xunit;

namespace Graph.Storage.Conformance.Reading;

/// <summary>What is seen at another time, in a snapshot, and beside a writer.</summary>
public abstract class ViewConformance(IStoreLab lab) : ItemConformance(lab)
{
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
}
