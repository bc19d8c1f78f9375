using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance.Reading;
using Graph.Storage.Plans;
using Shouldly;
using Xunit;

namespace Graph.Storage.Conformance.Changes;

/// <summary>Values come back as they were given, whatever is in them.</summary>
public abstract class ValueConformance(IStoreLab lab) : ReadConformance(lab)
{
    /// <summary>The least of each type, for an apple.</summary>
    public static (string Name, object? Value)[] LeastValues =>
        [
            ("rank", long.MinValue),
            ("weight", double.MinValue),
            ("scores", new[] { long.MinValue, 0, long.MaxValue }),
            ("day", PartialDate.Parse("../2020-12-01", "until \"then\"")),
            ("open", false),
            ("juicy", true),
            ("colour", "RED"),
        ];

    public static TheoryData<string> Texts =>
        [
            "",
            " ",
            "'; DROP TABLE node; --",
            "\" }) DETACH DELETE n //",
            "$p0 {name: 'x'} `Thing` \\u0041 \\' \\\" \\\\",
            "a\tb\r\nc\u0001\u001f\u007f\u0085\u2028\u2029",
            "no\u00A0break\u202Fspaces\u3000and\uFEFFmarks",
            "Е́зиді 名前 한국어 हिन्दी",
            "\u202Bעברית العربية\u202C mixed \u200Fwith\u200E Latin",
            "😀 👩\u200D👩\u200D👧 🇧🇾 𝐁old \uD83D\uDE00",
            "e\u0301 \u00E9 \uFFFD \uFFFE \uFFFF",
            "null",
            "2020-08-09T10:00:00Z",
            "%_*?[a-z]~^",
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_is_kept_character_for_character(string text)
    {
        var change = Writing(
            Item("Apple", "a", text, ("nick", text), ("note2", text), ("tags", new[] { text, text + "!", text })),
            Item("Pear", "b", "b"),
            Knows("a", "b", text),
            Knows("b", "a", text + "!")
        );
        await ApplyAsync(change);

        await AllIsAsTheReferenceSaysAsync();
        (await Store.ApplyAsync(change, TestContext.Current.CancellationToken)).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task Numbers_dates_and_lists_are_kept()
    {
        var change = Writing(
            Item("Apple", "none", "none"),
            Item("Apple", "least", "least", LeastValues),
            Item(
                "Apple",
                "most",
                "most",
                ("rank", long.MaxValue),
                ("weight", double.MaxValue),
                ("scores", Array.Empty<long>()),
                ("day", PartialDate.Parse("2020-08-09/2020-08-12")),
                ("open", true),
                ("juicy", false)
            ),
            Item("Pear", "small", "small", ("rank", 0), ("weight", double.Epsilon), ("tags", new[] { "b", "a", "b" })),
            Item("Pear", "whole", "whole", ("weight", 3.0), ("likes", new[] { "most", "least" }), ("best", "small")),
            Item("Pear", "tenth", "tenth", ("weight", 0.1)),
            Item("Pear", "zero", "zero", ("weight", -0.0)),
            Knows("none", "most", "x", ("since2", long.MaxValue), ("closeness", 1e-7), ("tags", new[] { "z", "y" })),
            Knows("none", "none", "self", ("closeness", 1.0))
        );
        await ApplyAsync(change);

        await AllIsAsTheReferenceSaysAsync();
        (await Store.ApplyAsync(change, TestContext.Current.CancellationToken)).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task Huge_text_is_kept()
    {
        var (name, note) = (
            string.Concat(Enumerable.Repeat("Ża\u0301b 😀 ", 12_500)),
            string.Concat(Enumerable.Repeat("noté 'x' ", 116_000))
        );
        await ApplyAsync(
            Writing(
                Item("Apple", "a", name + "b", ("nick", name), ("tags", new[] { name, "short" })),
                Item("Pear", "b", name + "a", ("note2", note))
            )
        );
        await ApplyAsync(
            Writing(Item("Apple", "a", name + "c", ("tags", new[] { "short" })), Item("Pear", "b", "short", ("note2", note + ".")))
        );
        await ApplyAsync(new GraphChange { RetractNodes = ["a"] });

        await AllIsAsTheReferenceSaysAsync();
        await AllIsAsTheReferenceSaysAsync(new FetchView(KnownAt: Instants[0]));
        await AllIsAsTheReferenceSaysAsync(new FetchView(KnownAt: Instants[1]));
    }

    [Fact]
    public async Task Names_that_differ_only_behind_their_sort_key_are_ordered_by_id()
    {
        var name = new string('a', 1_000);
        await ApplyAsync(
            Writing(
                Item("Apple", "c", name + "1"),
                Item("Apple", "b", name + "2"),
                Item("Apple", "a", name + "3"),
                Item("Apple", "d", name[1..])
            )
        );

        await AllIsAsTheReferenceSaysAsync(order: "name");
    }

    private async Task AllIsAsTheReferenceSaysAsync(FetchView? view = null, string? order = null)
    {
        var item = ReadingModel.Model.FindNodeType("Item")!;
        var knows = ReadingModel.Model.FindRelation("KNOWS")!;
        var friend = new RowPlanBuilder();
        foreach (var property in knows.Properties)
            friend.Property(PropertyRef.Relation(property));
        var row = new RowPlanBuilder();
        foreach (var property in item.Properties)
            row.Property(PropertyRef.Node(property));
        row.Property(PropertyRef.Node(ReadingModel.Model.FindKind("Apple")!.FindProperty("juicy")!));
        row.Add(new ExpansionItem(RelationStep.Of(item.FindField("knows")!), MatchPlan.All, friend.Build()));
        var matches = order is null
            ? MatchPlan.All
            : new MatchPlan
            {
                Order = Order.By(new OrderKey(new PropertyTerm(PropertyRef.Node(item.FindProperty(order)!, ValueForm.SortKey)))),
            };
        var plan = new FetchPlan(new KindSource(item, matches), row.Build(), view ?? FetchView.Now);

        (await AnswerAsync(plan)).ShouldBe(await ReferenceAsync(plan));
    }

    private static NodeWrite Item(string kind, string id, string name, params (string Name, object? Value)[] more) =>
        new(id, kind, new PropertyValues([.. more, ("name", name)]));

    private static RelationWrite Knows(string from, string to, string label, params (string Name, object? Value)[] more) =>
        new($"knows-{from}-{to}", "KNOWS", from, to, new PropertyValues([.. more, ("label", label)]));
}
