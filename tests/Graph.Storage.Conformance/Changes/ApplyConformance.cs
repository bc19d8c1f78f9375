using Graph.Model;
using Graph.Storage.Changes;
using Shouldly;
using Xunit;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Conformance.Changes;

/// <summary>Applying changes: idempotent, numbered, logged.</summary>
public abstract class ApplyConformance(IStoreLab lab) : StoreConformance(lab)
{
    [Fact]
    public async Task A_change_is_numbered_and_counted()
    {
        (await WriteAsync(Person("jane"), Statement("claim"), Speaks("jane", "claim"))).ShouldBe(new ChangeResult(1, 3, 0, 0, 0, false));
        (await WriteAsync(Person("jane", "Jane"), Person("john"))).ShouldBe(new ChangeResult(2, 1, 1, 0, 0, false));
        (await Store.LastChangeAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Writing_what_stands_changes_nothing()
    {
        object[] facts = [Person("jane", "Jane", ("country", "BY")), Statement("claim"), Speaks("jane", "claim", ("capacity", "minister"))];
        await WriteAsync(facts);

        var again = await WriteAsync(facts);

        again.ShouldBe(new ChangeResult(1, 0, 0, 0, 0, false));
        again.IsUnchanged.ShouldBeTrue();
        (await Store.ChangesSinceAsync(0, 10)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_default_that_is_given_is_the_same_as_one_that_is_not()
    {
        await WriteAsync(Person("jane"));

        (
            await WriteAsync(Person("jane", more: [("existence", "EXISTING"), ("named", true), ("aliases", Array.Empty<string>())]))
        ).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task An_upsert_replaces_all_properties()
    {
        await WriteAsync(Person("jane", "Jane", ("country", "BY")));

        (await WriteAsync(Person("jane", "Jane"))).Updated.ShouldBe(1);
        (await WriteAsync(Person("jane", "Jane"))).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task A_date_in_other_words_is_another_value()
    {
        await WriteAsync(Person("jane", more: ("since", PartialDate.Parse("2020-08"))));

        (await WriteAsync(Person("jane", more: ("since", PartialDate.Parse("2020-08", "last summer"))))).Updated.ShouldBe(1);
        (await WriteAsync(Person("jane", more: ("since", PartialDate.Parse("2020-08", "last summer"))))).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task Every_type_of_value_is_kept_as_it_is()
    {
        object[] facts =
        [
            Statement(
                "claim",
                "Имя — 名前 😀 \"quoted\" \\ \u00A0",
                ("since", PartialDate.Parse("../2020-12-01", "until \"then\"")),
                ("assertedBy", new[] { "claim" })
            ),
            new NodeWrite(
                "figure",
                "Figure",
                new PropertyValues(("name", "52 percent"), ("min", 52.5), ("max", 1e300), ("unit", "percent"))
            ),
            new NodeWrite("whole", "Figure", new PropertyValues(("name", "3"), ("min", -0.0), ("max", 52), ("unit", "cases"))),
            Evidence("quote", "claim", "a\u0301 \ud83d\ude00\t\r\n", long.MaxValue),
            Person("jane", more: [("aliases", new[] { "J.", "Jane \"the\" D." }), ("named", false)]),
        ];
        await WriteAsync(facts);

        (await WriteAsync(facts)).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_with_an_id_is_applied_once()
    {
        var change = Writing(Person("jane", "Jane")) with { Id = "retry-1" };
        await ApplyAsync(change);
        await WriteAsync(Person("jane", "Jane Doe"));

        (await ApplyAsync(change)).ShouldBe(new ChangeResult(1, 1, 0, 0, 0, true));
        (await WriteAsync(Person("jane", "Jane Doe"))).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_that_changed_nothing_is_known_by_its_id_too()
    {
        await WriteAsync(Person("jane", "Jane"));
        var change = Writing(Person("jane", "Jane")) with { Id = "nothing" };
        await ApplyAsync(change);
        await WriteAsync(Person("jane", "Jane Doe"));

        (await ApplyAsync(change)).ShouldBe(new ChangeResult(1, 0, 0, 0, 0, true));
        (await Store.LastChangeAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Content_that_comes_back_is_applied_again()
    {
        foreach (var name in new[] { "Jane", "Joan", "Jane" })
            (await WriteAsync(Person("jane", name))).IsUnchanged.ShouldBeFalse();
    }

    [Fact]
    public async Task A_change_made_after_an_earlier_state_is_refused()
    {
        await WriteAsync(Person("jane"));
        await ApplyAsync(Writing(Person("john")) with { After = 1 });

        var conflict = await Should.ThrowAsync<ChangeConflictException>(async () =>
            await ApplyAsync(Writing(Person("joe")) with { After = 1 })
        );

        conflict.Message.ShouldBe(
            "The change is based on change 1, but the graph is now at change 2. Read the graph again and repeat the change."
        );
        (await Store.GetStatisticsAsync()).Nodes["Person"].ShouldBe(2);
    }

    [Fact]
    public async Task The_log_says_what_was_touched()
    {
        await WriteAsync(Person("jane"), Person("john"), Statement("claim"), Speaks("jane", "claim"));
        await ApplyAsync(
            new GraphChange
            {
                Note = "Corrected.",
                Id = "correction",
                Nodes = [Person("jane", "Jane")],
                Relations = [Speaks("john", "claim")],
                RetractRelations = ["speaks--jane--claim"],
            }
        );

        var records = await Store.ChangesSinceAsync(1, 10);

        records
            .Single()
            .ShouldSatisfyAllConditions(
                r => r.Number.ShouldBe(2),
                r => r.Id.ShouldBe("correction"),
                r => r.Note.ShouldBe("Corrected."),
                r =>
                    r.Facts.Select(Describe)
                        .ShouldBe([
                            "Updated Person jane",
                            "Retracted SPEAKS speaks--jane--claim from jane to claim",
                            "Created SPEAKS speaks--john--claim from john to claim",
                        ])
            );
    }

    [Fact]
    public async Task The_log_tells_each_change_as_it_was()
    {
        await WriteAsync(Person("jane"), Statement("claim"), Speaks("jane", "claim"));
        await ApplyAsync(new GraphChange { RetractRelations = ["speaks--jane--claim"] });
        await ApplyAsync(new GraphChange { RetractNodes = ["jane"] });
        await WriteAsync(Person("jane"), Speaks("jane", "claim"));
        await WriteAsync(Ministry("jane"));

        var records = await Store.ChangesSinceAsync(0, 10);

        records
            .Select(r => string.Join("; ", r.Facts.Select(Describe)))
            .ShouldBe([
                "Created Statement claim; Created Person jane; Created SPEAKS speaks--jane--claim from jane to claim",
                "Retracted SPEAKS speaks--jane--claim from jane to claim",
                "Retracted Person jane",
                "Created Person jane; Created SPEAKS speaks--jane--claim from jane to claim",
                "Updated Ministry jane",
            ]);
    }

    [Fact]
    public async Task No_two_changes_share_an_instant_even_when_the_clock_goes_back()
    {
        var start = Time.Now;
        await WriteAsync(Person("a"));
        await WriteAsync(Person("b"));
        Time.Advance(TimeSpan.FromHours(-1));
        await WriteAsync(Person("c"));
        Time.Advance(TimeSpan.FromHours(3));
        await WriteAsync(Person("d"));

        (await Store.ChangesSinceAsync(0, 10))
            .Select(r => r.At)
            .ShouldBe([start, start.AddMilliseconds(1), start.AddMilliseconds(2), start.AddHours(2)]);
    }

    [Fact]
    public async Task The_log_is_read_in_pages()
    {
        foreach (var id in new[] { "a", "b", "c" })
            await WriteAsync(Person(id));

        (await Store.ChangesSinceAsync(0, 2)).Select(r => r.Number).ShouldBe([1, 2]);
        (await Store.ChangesSinceAsync(2, 2)).Select(r => r.Number).ShouldBe([3]);
        (await Store.ChangesSinceAsync(3, 2)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Statistics_count_what_stands()
    {
        await WriteAsync(
            Person("jane"),
            Person("john"),
            Ministry("office"),
            Statement("claim"),
            Speaks("jane", "claim"),
            Speaks("john", "claim")
        );
        await ApplyAsync(new GraphChange { RetractRelations = ["speaks--john--claim"], RetractNodes = ["john"] });

        var statistics = await Store.GetStatisticsAsync();

        statistics
            .Nodes.Where(n => n.Value > 0)
            .ShouldBe(
                [KeyValuePair.Create("Person", 1L), KeyValuePair.Create("Ministry", 1L), KeyValuePair.Create("Statement", 1L)],
                ignoreOrder: true
            );
        statistics.Relations.Where(n => n.Value > 0).ShouldBe([KeyValuePair.Create("SPEAKS", 1L)]);
        statistics.Nodes.Count.ShouldBe(Model.Kinds.Count);
        statistics.NodeCount.ShouldBe(3);
        statistics.RelationCount.ShouldBe(1);
        statistics.LastChange.ShouldBe(2);
    }

    [Fact]
    public async Task Records_of_sources_are_kept_as_they_are()
    {
        var record = new SourceRecord("seed/annotations/a.yaml", "abc", new byte[] { 0, 1, 255 });
        (await ApplyAsync(new GraphChange { Sources = [record, new("b.yaml", "def", default)] })).ShouldBe(
            new ChangeResult(1, 0, 0, 0, 2, false)
        );

        (await Store.GetSourceAsync("seed/annotations/a.yaml")).ShouldBe(record);
        (await Store.GetSourceAsync("c.yaml")).ShouldBeNull();
        (await Store.GetSourcesAsync()).ShouldBe([new("b.yaml", "def"), new("seed/annotations/a.yaml", "abc")]);
        (await ApplyAsync(new GraphChange { Sources = [record] })).IsUnchanged.ShouldBeTrue();

        (await ApplyAsync(new GraphChange { RemoveSources = ["b.yaml", "never.yaml"] })).Sources.ShouldBe(1);
        (await Store.GetSourcesAsync()).Select(s => s.Name).ShouldBe(["seed/annotations/a.yaml"]);
        (await Store.ChangesSinceAsync(1, 1)).Single().Sources.ShouldBe(["b.yaml"]);
    }

    [Fact]
    public async Task What_is_withdrawn_can_be_withdrawn_again_and_come_back()
    {
        await WriteAsync(Person("jane"));
        await ApplyAsync(new GraphChange { RetractNodes = ["jane"] });

        (await ApplyAsync(new GraphChange { RetractNodes = ["jane"] })).IsUnchanged.ShouldBeTrue();
        (await WriteAsync(Person("jane"))).Created.ShouldBe(1);
        (await Store.GetStatisticsAsync()).Nodes["Person"].ShouldBe(1);
    }

    [Fact]
    public async Task A_node_may_change_its_kind_with_its_relations()
    {
        await WriteAsync(
            PublicBody("court"),
            Statement("claim"),
            Person("jane"),
            Speaks("court", "claim"),
            Holds("jane", "court", "Judge")
        );

        await WriteAsync(Ministry("court"));

        (await LastTouchesAsync()).ShouldBe(["Updated Ministry court"]);
        var statistics = await Store.GetStatisticsAsync();
        (statistics.Nodes["PublicBody"], statistics.Nodes["Ministry"]).ShouldBe((0, 1));
    }

    [Fact]
    public async Task A_relation_may_get_other_ends()
    {
        await WriteAsync(Person("jane"), Person("john"), Statement("claim"), Speaks("jane", "claim"));

        await WriteAsync(Speaks("jane", "claim") with { FromId = "john" });

        (await LastTouchesAsync()).ShouldBe(["Updated SPEAKS speaks--jane--claim from john to claim"]);
        await ApplyAsync(new GraphChange { RetractNodes = ["jane"] });
    }
}
