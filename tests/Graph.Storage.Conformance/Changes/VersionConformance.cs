using Graph.Storage.Changes;
using Graph.Storage.Plans;
using Shouldly;
using Xunit;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Conformance.Changes;

/// <summary>What a change replaces or withdraws stays known as of then.</summary>
public abstract class VersionConformance(IStoreLab lab) : StoreConformance(lab)
{
    private readonly List<DateTimeOffset> _instants = [];

    [Fact]
    public async Task A_property_that_changes_ends_one_version_and_begins_another()
    {
        await AtNextMinuteAsync(Writing(Person("jane", "Jane")));
        await AtNextMinuteAsync(Writing(Person("jane", "Joan")));
        await AtNextMinuteAsync(new GraphChange { RetractNodes = ["jane"] });
        await AtNextMinuteAsync(Writing(Person("jane", "Jane II")));

        (await SeenAsync("jane", _instants[0].AddSeconds(-1))).ShouldBe("nothing");
        (await SeenAsync("jane", _instants[0])).ShouldBe("Jane, recorded by change 1");
        (await SeenAsync("jane", _instants[0].AddSeconds(59))).ShouldBe("Jane, recorded by change 1");
        (await SeenAsync("jane", _instants[1])).ShouldBe("Joan, recorded by change 2");
        (await SeenAsync("jane", _instants[2])).ShouldBe("nothing");
        (await SeenAsync("jane", _instants[3])).ShouldBe("Jane II, recorded by change 4");
        (await SeenAsync("jane", null)).ShouldBe("Jane II, recorded by change 4");
    }

    [Fact]
    public async Task What_stays_as_it_is_stays_recorded_when_it_was()
    {
        await AtNextMinuteAsync(Writing(Person("jane", "Jane"), Person("john", "John")));
        await AtNextMinuteAsync(Writing(Person("jane", "Jane"), Person("john", "Johnny")));

        (await SeenAsync("jane", null)).ShouldBe("Jane, recorded by change 1");
        (await SeenAsync("john", null)).ShouldBe("Johnny, recorded by change 2");
    }

    [Fact]
    public async Task What_was_merged_away_was_there_before()
    {
        await AtNextMinuteAsync(Writing(Person("a", "A"), Person("b", "B")));
        await AtNextMinuteAsync(new GraphChange { Merges = [new NodeMerge("a", "b")] });

        (await SeenAsync("a", _instants[0])).ShouldBe("A, recorded by change 1");
        (await SeenAsync("a", null)).ShouldBe("B, recorded by change 1");
    }

    private async Task AtNextMinuteAsync(GraphChange change)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        var result = await ApplyAsync(change);
        result.IsUnchanged.ShouldBeFalse();
        _instants.Add(Time.Now);
    }

    private async Task<string> SeenAsync(string id, DateTimeOffset? knownAt)
    {
        var person = Model.FindKind("Person")!;
        var row = new RowPlanBuilder();
        var name = row.Property(PropertyRef.Node(person.FindProperty("name")!));
        var recorded = row.Property(PropertyRef.Node(person.FindProperty("recorded")!));
        var plan = new FetchPlan(new IdsSource(FactKind.Node, [id]), row.Build(), new FetchView(KnownAt: knownAt));
        var rows = (await Store.FetchAsync(plan, TestContext.Current.CancellationToken)).Roots;
        if (rows.IsNull(0))
            return "nothing";
        var at = DateTimeOffset.FromUnixTimeMilliseconds(rows.Column(recorded).ScalarAt(0).Integer);
        return $"{rows.Column(name).ScalarAt(0).Text}, recorded by change {_instants.IndexOf(at) + 1}";
    }
}
