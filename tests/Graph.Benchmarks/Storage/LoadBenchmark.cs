using System.Diagnostics;
using Graph.Model;
using Graph.Storage.Conformance.Generated;
using Graph.Storage.Sqlite;
using Graph.Testing;

namespace Graph.Benchmarks.Storage;

/// <summary>How long it takes to load a generated graph into an empty embedded store, and to write it again unchanged.</summary>
internal static class LoadBenchmark
{
    public static async Task<int> RunAsync(int nodes, int relations)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("graph.db");
        var model = GraphModel.Load(Repository.PathTo("graph-schema"));
        await using var store = SqliteGraphStore.Open(path, model, TimeProvider.System);
        foreach (var what in new[] { "load", "again" })
        {
            var (applying, cpu) = (TimeSpan.Zero, Process.GetCurrentProcess().TotalProcessorTime);
            var (nodeTime, facts) = (TimeSpan.Zero, 0);
            foreach (var change in new GeneratedGraph(nodes, relations).Changes())
            {
                var watch = Stopwatch.StartNew();
                await store.ApplyAsync(change);
                applying += watch.Elapsed;
                if (change.Nodes.Count > 0)
                    nodeTime += watch.Elapsed;
                facts += change.Nodes.Count + change.Relations.Count;
            }

            cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            Console.WriteLine(
                $"{what}: {nodes:n0} nodes {nodeTime.TotalSeconds:0.0} s, {facts - nodes:n0} relations "
                    + $"{(applying - nodeTime).TotalSeconds:0.0} s; {cpu.TotalSeconds:0.0} s of processor; "
                    + $"{new FileInfo(path).Length >> 20:n0} MiB; {Environment.WorkingSet >> 20:n0} MiB of memory"
            );
        }

        return 0;
    }
}
