using Graph.Storage.Changes;
using Shouldly;
using Xunit;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Conformance.Changes;

/// <summary>Merging nodes: what belongs to the one that goes becomes the other's.</summary>
public abstract class MergeConformance(IStoreLab lab) : StoreConformance(lab)
{
    [Fact]
    public async Task Relations_evidence_and_references_follow()
    {
        await WriteAsync(
            Person("kazakevic"),
            Person("kazakevich"),
            Statement("claim"),
            Statement("denial"),
            Ministry("mia"),
            Speaks("kazakevic", "claim"),
            Speaks("kazakevich", "denial"),
            Holds("kazakevic", "mia", "Deputy Minister"),
            Evidence("quote-1", "kazakevic"),
            Evidence("quote-2", "speaks--kazakevic--claim")
        );

        (await ApplyAsync(Merging(("kazakevic", "kazakevich")))).ShouldBe(new ChangeResult(2, 0, 3, 1, 0, false));

        (await LastTouchesAsync()).ShouldBe([
            "Merged Person kazakevic into kazakevich",
            "Updated Evidence quote-1",
            $"Updated HOLDS_POSITION {Holds("kazakevic", "mia", "Deputy Minister").Id} from kazakevich to mia",
            "Updated SPEAKS speaks--kazakevic--claim from kazakevich to claim",
        ]);
        (await Store.GetStatisticsAsync()).Nodes["Person"].ShouldBe(1);
    }

    [Fact]
    public async Task A_relation_that_would_stand_twice_is_merged_too()
    {
        await WriteAsync(
            Person("a"),
            Person("b"),
            Statement("claim"),
            Speaks("a", "claim", ("capacity", "official")),
            Speaks("b", "claim"),
            Evidence("quote", "speaks--a--claim")
        );

        await ApplyAsync(Merging(("a", "b")));

        (await LastTouchesAsync()).ShouldBe([
            "Merged Person a into b",
            "Updated Evidence quote",
            "Merged SPEAKS speaks--a--claim from a to claim into speaks--b--claim",
        ]);
        (await Store.GetStatisticsAsync()).Relations["SPEAKS"].ShouldBe(1);
    }

    [Fact]
    public async Task Merging_again_changes_nothing()
    {
        await WriteAsync(Person("a"), Person("b"));
        await ApplyAsync(Merging(("a", "b")));

        (await ApplyAsync(Merging(("a", "b")))).IsUnchanged.ShouldBeTrue();
        (await ApplyAsync(new GraphChange { RetractNodes = ["a"] })).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task A_merged_id_stands_for_what_it_was_merged_into()
    {
        await WriteAsync(Person("a"), Person("b"), Person("c"), Statement("claim"), Statement("denial"));
        await ApplyAsync(Merging(("a", "b")));
        await ApplyAsync(Merging(("b", "c")));

        await WriteAsync(Speaks("a", "claim"), Evidence("quote", "a"));
        (await LastTouchesAsync()).ShouldBe(["Created Evidence quote", "Created SPEAKS speaks--a--claim from c to claim"]);

        await WriteAsync(Evidence("quote", "c"));
        (await Store.LastChangeAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task Merges_of_one_change_lead_to_the_last()
    {
        await WriteAsync(Person("a"), Person("b"), Person("c"), Statement("claim"), Speaks("a", "claim"));

        await ApplyAsync(Merging(("a", "b"), ("b", "c")));

        (await LastTouchesAsync()).ShouldBe([
            "Merged Person a into c",
            "Merged Person b into c",
            "Updated SPEAKS speaks--a--claim from c to claim",
        ]);
    }

    [Fact]
    public async Task A_node_can_be_merged_into_one_that_is_new()
    {
        await WriteAsync(Person("a"), Statement("claim"), Speaks("a", "claim"));

        await ApplyAsync(Merging(("a", "b")) with { Nodes = [Person("b", "B")] });

        (await LastTouchesAsync()).ShouldBe([
            "Merged Person a into b",
            "Created Person b",
            "Updated SPEAKS speaks--a--claim from b to claim",
        ]);
    }

    [Fact]
    public async Task What_cannot_be_merged_is_refused()
    {
        await WriteAsync(Person("a"), Person("b"), Person("c"), Person("d"), Person("e"));
        await ApplyAsync(Merging(("d", "e")));

        (await RefusedAsync(Merging(("x", "a"), ("a", "y"), ("b", "b"), ("d", "a")))).ShouldBe([
            "Merged node \"x\": expected an existing node, but got none.",
            "Merged node \"a\": expected an existing node to merge into, but got \"y\".",
            "Merged node \"b\": expected another node to merge into, but got \"b\", which is merged into this one.",
            "Merged node \"d\": expected a node to merge into \"a\", but got one that was merged into \"e\".",
        ]);
        (await RefusedAsync(Merging(("a", "b"), ("b", "a")))).ShouldBe([
            "Merged node \"b\": expected another node to merge into, but got \"a\", which is merged into this one.",
        ]);
        (await RefusedAsync(Writing(Person("d")))).ShouldBe([
            "Person \"d\": expected an id that was not merged, but got one that was merged into \"e\". Write \"e\" instead.",
        ]);
    }

    [Fact]
    public async Task A_merge_that_relations_do_not_allow_is_refused()
    {
        await WriteAsync(
            Person("a"),
            new NodeWrite("t", "Topic", new PropertyValues(("name", "t"))),
            Statement("claim"),
            Speaks("a", "claim")
        );

        (await RefusedAsync(Merging(("a", "t"))))
            .Single()
            .ShouldStartWith("SPEAKS \"speaks--a--claim\": expected a relation that starts at one of Company, ");
    }

    private static GraphChange Merging(params (string From, string Into)[] merges) =>
        new() { Merges = [.. merges.Select(m => new NodeMerge(m.From, m.Into))] };
}
