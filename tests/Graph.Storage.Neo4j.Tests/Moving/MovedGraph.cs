using System.Text;
using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance.Changes;
using Graph.Storage.Conformance.Reading;
using Graph.Storage.Sqlite;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Moving;

/// <summary>
/// A graph in an SQLite store with everything that a store keeps: unusual values, huge ones, lists of all lengths, old
/// versions, withdrawn facts, merges of merges, changes with ids and notes, sources written and dropped.
/// </summary>
internal static class MovedGraph
{
    /// <summary>Writes it into a new file, and tells the random part of it.</summary>
    public static async Task<RandomGraph> WriteAsync(string path, int seed = 1)
    {
        var time = new ManualTime();
        await using var store = SqliteGraphStore.Open(path, ReadingModel.Model, time);
        var random = new RandomGraph(seed);
        foreach (var change in random.Changes().Concat(Others()))
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await store.ApplyAsync(change, TestContext.Current.CancellationToken);
        }

        return random;
    }

    private static IEnumerable<GraphChange> Others()
    {
        var texts = ValueConformance.Texts.Select(row => row.Data).ToList();
        yield return new GraphChange
        {
            Id = "unusual-values",
            Note = "it's \"unusual\", a,b\r\nand more 😀",
            Nodes =
            [
                .. texts.Select((text, i) => Item($"text-{i}", text, ("nick", text), ("note2", text), ("tags", new[] { text }))),
                .. Values(),
            ],
            Relations = [.. texts.Select((text, i) => Knows($"knows-{i}", $"text-{i}", "least", text, ("tags", new[] { text, text })))],
            Sources =
            [
                new SourceRecord("a, \"b\".yaml", "00", Encoding.UTF8.GetBytes("{}")),
                new SourceRecord("gone.yaml", "01", ReadOnlyMemory<byte>.Empty),
                new SourceRecord("empty.yaml", "02", ReadOnlyMemory<byte>.Empty),
            ],
        };
        yield return new GraphChange { Id = "nothing-new", Nodes = [Item("none", "none")] };
        yield return new GraphChange
        {
            Note = "",
            Nodes =
            [
                Item(
                    "huge",
                    string.Concat(Enumerable.Repeat("Ża\u0301b 😀 \"q\"\n", 10_000)),
                    ("nick", "n"),
                    ("tags", new[] { new string('x', 40_000) })
                ),
                new NodeWrite("least", "Pear", new PropertyValues(("name", "now a pear"), ("scores", Array.Empty<long>()))),
            ],
            RemoveSources = ["gone.yaml"],
        };
        yield return new GraphChange
        {
            Nodes =
            [
                Item("huge", "now short"),
                Item("huge-name", string.Concat(Enumerable.Repeat("Ża\u0301b \"q\"\r\n", 5_000))),
                new NodeWrite("of-huge", "Evidence", new PropertyValues(("factId", "huge"), ("order", 2), ("exact", "second"))),
                new NodeWrite("of-huge-too", "Evidence", new PropertyValues(("factId", "huge"), ("order", 1), ("exact", "first"))),
                new NodeWrite("of-knows", "Evidence", new PropertyValues(("factId", "knows-0"), ("order", 1), ("exact", ""))),
            ],
            RetractRelations = ["knows-3"],
        };
        yield return new GraphChange { RetractRelations = ["knows-4"], RetractNodes = ["text-4"] };
        yield return new GraphChange { Merges = [new NodeMerge("text-5", "text-6")] };
        yield return new GraphChange { Id = "merge-on", Merges = [new NodeMerge("text-6", "text-7")] };
        yield return new GraphChange { Nodes = [Item("text-4", "comes back")] };
    }

    private static IEnumerable<NodeWrite> Values() =>
        [
            Item("none", "none"),
            Item("least", "least", ValueConformance.LeastValues),
            Item("most", "most", ("rank", long.MaxValue), ("weight", double.MaxValue), ("scores", Array.Empty<long>()), ("open", true)),
            Item("small", "", ("weight", double.Epsilon), ("tags", new[] { "" }), ("day", PartialDate.Parse("2020-08-09/2020-08-12"))),
            Item(
                "whole",
                " ",
                ("weight", 3.0),
                ("tags", new[] { "", "" }),
                ("nick", ""),
                ("likes", new[] { "most", "least" }),
                ("best", "small")
            ),
            Item("tenth", "\n", ("weight", 0.1), ("tags", new[] { "\n", "", "a;b|c", "\r" })),
            Item("large", "large", ("weight", 1e16), ("rank", 0)),
            // A 32-bit float holds these, too.
            Item("single", "single", ("weight", 1234567.25), ("rank", 9007199254740993)),
            Item("degrees", "degrees", ("weight", 53.904541015625), ("rank", 2147483648)),
        ];

    private static NodeWrite Item(string id, string name, params (string, object?)[] more) =>
        new(id, "Apple", new PropertyValues([.. more, ("name", name)]));

    private static RelationWrite Knows(string id, string from, string to, string label, params (string, object?)[] more) =>
        new(id, "KNOWS", from, to, new PropertyValues([.. more, ("label", label)]));
}
