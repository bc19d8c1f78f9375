using System.Diagnostics;
using Graph.Model;
using Graph.Storage.Conformance.Generated;
using Graph.Storage.Plans;
using Graph.Storage.Sqlite;
using Graph.Testing;

namespace Graph.Benchmarks.Storage;

/// <summary>
/// Microseconds of CPU per fetch of each shape over the generated graph (100,000 nodes, 500,000 relations), beside the same rows by
/// hand-written SQL where there is one, in one run.
/// </summary>
internal static class StorageBenchmark
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(400);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var model = GraphModel.Load(Repository.PathTo("graph-schema"));
        using var folder = new TemporaryFolder();
        var path = arguments.FirstOrDefault(a => a.EndsWith(".db", StringComparison.Ordinal)) ?? folder.File("graph.db");
        await using var store = SqliteGraphStore.Open(path, model, TimeProvider.System);
        if (await store.LastChangeAsync() == 0)
            await LoadAsync(store);

        Console.WriteLine("| shape | CPU us | median us | p99 us | rows | statements | bare SQL, CPU us |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        var only = arguments.FirstOrDefault(a => a.StartsWith("only=", StringComparison.Ordinal))?[5..];
        var shapes = new StorageShapes(model);
        foreach (var (name, plan) in shapes.All.Concat(shapes.NestedAndViewed))
        {
            if (only is null || name.Contains(only, StringComparison.Ordinal))
                await MeasureAsync(store, path, name, plan, explain: only is not null);
        }

        return 0;
    }

    private static async Task LoadAsync(SqliteGraphStore store)
    {
        var watch = Stopwatch.StartNew();
        foreach (var change in new GeneratedGraph().Changes())
            await store.ApplyAsync(change);
        Console.WriteLine($"Loaded in {watch.Elapsed.TotalSeconds:F1} s.\n");
    }

    private static async Task MeasureAsync(SqliteGraphStore store, string path, string name, FetchPlan plan, bool explain)
    {
        var statements = new List<string>();
        await using (var snapshot = store.Observe(statements.Add))
            await snapshot.FetchAsync(plan);
        var (cpu, median, p99) = Time(() => _ = store.FetchAsync(plan).AsTask().GetAwaiter().GetResult());
        var rows = RowCount.Of((await store.FetchAsync(plan)).Roots, plan.Row);
        var bare = BareSql.Find(name) is { } sql ? new BareSql(path, sql) : null;
        var bareMean = bare is null ? "" : $"{Time(bare.Run).Cpu:F0}";
        bare?.Dispose();
        Console.WriteLine($"| {name} | {cpu:F0} | {median:F0} | {p99:F0} | {rows} | {statements.Count} | {bareMean} |");
        if (explain)
        {
            foreach (var statement in statements)
                Console.WriteLine($"\n{statement}\n{QueryPlan.Of(path, statement)}");
        }
    }

    private static (double Cpu, double Median, double P99) Time(Action run)
    {
        // Until the runtime has compiled for good what runs often, in the background.
        var warmUp = Stopwatch.StartNew();
        while (warmUp.Elapsed < WarmUp)
            run();
        var times = new List<double>();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var total = Stopwatch.StartNew();
        while (total.Elapsed < Budget || times.Count < 5)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }
        process.Refresh();
        // What the machine does besides makes times longer, not this.
        var cpu = (process.TotalProcessorTime - before).TotalMicroseconds / times.Count;
        times.Sort();
        return (cpu, times[times.Count / 2], times[(int)(times.Count * 0.99)]);
    }
}
