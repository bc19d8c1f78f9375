using Graph.Model;
using Graph.Storage.Changes;

namespace Graph.Storage.Conformance.Reading;

/// <summary>
/// Small graphs with everything that is unusual in them: quotes, metacharacters, scripts, equal sort keys, absent values, open
/// dates, loops, parallel relations, evidence of nodes and relations, and a history. One seed gives one graph.
/// </summary>
public sealed class RandomGraph(int seed)
{
    public static readonly string[] Texts =
    [
        "Ábel",
        "abel",
        "ABEL ",
        "a\"b",
        "a'b; DROP TABLE node",
        "x%_y*",
        "\\ back",
        "😀 smile",
        "😀😀",
        "שלום עולם",
        "no\u00a0break",
        "Минск",
        "Мінск",
        "z\uFFFDz",
        "𐐀 deseret",
        "\uFFEEz",
        "long " + "word word word",
        "e\u0301",
        "{\"json\": [1]}",
        "a b",
    ];

    private static readonly string[] Labels = ["friend", "Friend", "rival", "co-worker", "\"x\""];
    private static readonly string[] Days =
    [
        "2020",
        "2020-08",
        "2020-08-09",
        "2020-08-09/2020-08-12",
        "../2020-12-01",
        "2021/..",
        "2019-01-01",
    ];
    private static readonly string[] Colours = ["RED", "GREEN", "BLUE"];

    private readonly Random _random = new(seed);
    private readonly List<string> _things = [];
    private readonly List<RelationWrite> _knows = [];

    public IReadOnlyList<string> Things => _things;

    public IReadOnlyList<string> KnowsIds => [.. _knows.Select(r => r.Id)];

    /// <summary>The graph, and changes of it.</summary>
    public IEnumerable<GraphChange> Changes()
    {
        var nodes = new List<NodeWrite>();
        for (var i = 0; i < 12; i++)
            _things.Add($"t{i}-{"abc"[_random.Next(3)]}");
        for (var i = 0; i < 2; i++)
            nodes.Add(new NodeWrite($"said-{i}", "Statement", new PropertyValues(("name", Text()))));
        for (var i = 0; i < 4; i++)
            nodes.Add(new NodeWrite($"stone-{i}", "Stone", Fact([("size", (long)_random.Next(3))])));
        var relations = new List<RelationWrite>();
        for (var i = 0; i < 30; i++)
        {
            var (from, to, label) = (Pick(_things), Pick(_things), Pick(Labels));
            var id = FactId.Derive("knows", from, to, label);
            if (_knows.Any(r => r.Id == id))
                continue;
            _knows.Add(new RelationWrite(id, "KNOWS", from, to, KnowsValues(label)));
        }
        relations.AddRange(_knows);
        foreach (var (from, to) in Enumerable.Range(0, 10).Select(_ => (Pick(_things), Pick(_things))).Distinct())
            relations.Add(new RelationWrite(FactId.Derive("peer", from, to), "PEER", from, to, Fact([])));
        for (var i = 1; i < _things.Count; i++)
        {
            if (_random.Next(3) > 0)
            {
                relations.Add(
                    new RelationWrite(FactId.Derive("part-of", _things[i], "x"), "PART_OF", _things[i], _things[_random.Next(i)], Fact([]))
                );
            }
        }

        nodes.AddRange(_things.Select(Thing));
        var evidenced = _things.Concat(_knows.Select(r => r.Id)).ToList();
        for (var i = 0; i < 15; i++)
        {
            nodes.Add(
                new NodeWrite(
                    $"evidence-{i}",
                    "Evidence",
                    new PropertyValues(("factId", Pick(evidenced)), ("order", (long)i), ("exact", Text()))
                )
            );
        }
        yield return new GraphChange { Nodes = nodes, Relations = relations };
        // Some are told anew, some no longer hold, some come back.
        var free = _knows
            .Where(r =>
                !nodes.Any(n => (string?)n.Properties["factId"] == r.Id)
                && !nodes
                    .Concat(relations.Select(x => new NodeWrite("", "", x.Properties)))
                    .Any(n => n.Properties["via"] is IReadOnlyList<object> via && via.Contains(r.Id))
            )
            .Take(4)
            .ToList();
        yield return new GraphChange
        {
            Nodes = [.. _things.Where(_ => _random.Next(3) == 0).Select(id => Same(nodes, id))],
            RetractRelations = [.. free.Select(r => r.Id)],
        };
        yield return new GraphChange
        {
            Relations = [.. free.Take(2).Select(r => r with { Properties = KnowsValues((string)r.Properties["label"]!) })],
        };
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private string Text() => Pick(Texts);

    // A version that differs, but refers to what the first one did: what is referred to must stand.
    private NodeWrite Same(List<NodeWrite> nodes, string id)
    {
        var old = nodes.Single(n => n.Id == id);
        var values = Thing(id).Properties.With("via", old.Properties["via"]);
        return old with { Properties = old.Kind == "Apple" ? values : values.With("juicy", null) };
    }

    private NodeWrite Thing(string id)
    {
        var kind = id[^1] == 'a' ? "Apple" : "Pear";
        (string, object?)[] values =
        [
            ("name", Text()),
            ("nick", Maybe(Text)),
            ("note2", Maybe(Text)),
            ("tags", Many(Text)),
            ("scores", Many(() => (object)(long)_random.Next(4))),
            ("rank", Maybe(() => (object)(long)_random.Next(-2, 3))),
            ("weight", Maybe(() => (object)(_random.Next(-3, 4) / 2.0))),
            ("open", Maybe(() => (object)(_random.Next(2) == 0))),
            ("colour", Maybe(() => Pick(Colours))),
            ("day", Maybe(Day)),
            ("likes", Many(() => Pick(_things)).Distinct().ToList()),
            ("best", Maybe(() => Pick(_things))),
            ("via", Many(() => Pick(_knows).Id).Distinct().ToList()),
        ];
        var all = Fact(values);
        return new NodeWrite(id, kind, kind == "Apple" ? all.With("juicy", _random.Next(2) == 0) : all);
    }

    private PropertyValues KnowsValues(string label) =>
        Fact([
            ("label", label),
            ("since2", Maybe(() => (object)(long)_random.Next(3))),
            ("closeness", Maybe(() => (object)(_random.Next(4) / 4.0))),
            ("tags", Many(Text)),
        ]);

    private PropertyValues Fact((string, object?)[] values) =>
        new([.. values, ("since", Maybe(Day)), ("until", Maybe(Day)), ("polarity", _random.Next(4) == 0 ? "DENIED" : null)]);

    private object Day() => PartialDate.Parse(Pick(Days), _random.Next(3) == 0 ? "some day" : null);

    private object? Maybe(Func<object> value) => _random.Next(3) == 0 ? null : value();

    private List<object> Many(Func<object> value)
    {
        var count = _random.Next(3);
        return Enumerable.Range(0, count).Select(_ => value()).ToList();
    }
}
