using System.Diagnostics;
using Graph.Model;
using Graph.Storage.Conformance.Generated;
using Graph.Storage.Sqlite;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Search;
using Graph.Testing;

namespace Graph.Benchmarks.Storage;

/// <summary>How long searches take in a generated graph: microseconds, the median of rounds.</summary>
internal static class SearchBenchmark
{
    private const int Rounds = 21;

    public static async Task<int> RunAsync(int nodes)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("graph.db");
        var model = GraphModel.Load(Repository.PathTo("graph-schema"));
        await using (var store = SqliteGraphStore.Open(path, model, TimeProvider.System))
        {
            foreach (var change in new GeneratedGraph(nodes, relations: 1).Changes())
                await store.ApplyAsync(change);
        }

        using var database = SqliteDatabase.Open(path, model);
        var session = database.RentReader();
        var index = new SearchIndex(session, database.Numbers);
        var person = model.FindKind("Person")!;
        Console.WriteLine("| search | found | capped | microseconds |");
        Console.WriteLine("|---|---|---|---|");
        foreach (
            var text in new[]
            {
                "kaze",
                "ka",
                "k",
                "kazeko vishenko",
                "Казека",
                "kazzeko",
                "qwertyuiop",
                "kaka kaka kaka",
                "K. Vishenko",
                "Mr. Kazeko",
                "kaze vich minister of the interior",
            }
        )
        {
            Measure(text, text, []);
            Measure(text + ", people only", text, [person]);
        }

        database.ReturnReader(session);
        return 0;

        void Measure(string name, string text, IReadOnlyCollection<Kind> kinds)
        {
            var times = new List<double>();
            var found = index.Find(text, kinds);
            for (var i = 0; i < Rounds; i++)
            {
                var start = Stopwatch.GetTimestamp();
                index.Find(text, kinds);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }

            Console.WriteLine($"| {name} | {found.Hits.Count} | {found.IsCapped} | {times.Order().ElementAt(Rounds / 2):n0} |");
        }
    }
}
