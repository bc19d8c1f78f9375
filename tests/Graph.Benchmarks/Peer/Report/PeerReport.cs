using System.Text;
using static Graph.Benchmarks.Peer.Report.Figures;

namespace Graph.Benchmarks.Peer.Report;

/// <summary>What a run found, as tables in Markdown.</summary>
internal static class PeerReport
{
    /// <param name="options">What the run was told.</param>
    /// <param name="measurements">What was measured, and what failed.</param>
    /// <param name="contestants">This API over Neo4j, the peer, the Cypher alone, this API over SQLite.</param>
    /// <param name="elapsed">How long the run took.</param>
    public static string Write(PeerOptions options, IReadOnlyList<Measurement> measurements, Contestant[] contestants, TimeSpan elapsed)
    {
        var results = measurements.GroupBy(m => m.Shape.Name).Select(group => Result(group.Key, [.. group], contestants)).ToList();
        var text = new StringBuilder();
        text.Append($"{options.Sizes.Nodes:n0} nodes, {options.Sizes.Relations:n0} relations, {options.Questions} questions a shape, ")
            .Append(
                $"{options.Rounds} rounds of {options.Duration.TotalSeconds} s; {Environment.ProcessorCount} processors; {elapsed.TotalMinutes:0.0} min in all.\n\n"
            )
            .Append($"Processor time per request, milliseconds, {Measurement.Connections} connections.\n\n")
            .Append(Work(results))
            .Append("\nMilliseconds until the answer: p50 by one connection, and p99 by sixteen.\n\n")
            .Append(Latencies(results))
            .Append("\nRequests per second by one connection and by sixteen, and bytes per answer.\n\n")
            .Append(Throughput(results))
            .Append('\n')
            .Append(Aims(results))
            .Append('\n');
        foreach (var result in results.Where(result => result.Failure is not null))
            text.Append($"{result.Name}: the peer gave {result.Failure}.\n");
        foreach (var failed in measurements.Where(m => m.One.Failures + m.Many.Failures > 0))
            text.Append($"{failed.Shape.Name}: {failed.Server.Name} failed {failed.One.Failures + failed.Many.Failures} times.\n");
        return text.ToString();
    }

    private static ShapeResult Result(string shape, Measurement[] measured, Contestant[] contestants)
    {
        var peer = Of(contestants[1]);
        return new ShapeResult(
            shape,
            Of(contestants[0])!,
            peer?.Failure is null ? peer : null,
            Of(contestants[2])!,
            Of(contestants[3])!,
            peer?.Failure
        );

        Measurement? Of(Contestant contestant) => measured.SingleOrDefault(m => m.Server == contestant.Server);
    }

    private static Table Work(List<ShapeResult> results)
    {
        var table = new Table(
            "shape",
            "API + Neo4j",
            "peer: Node + Neo4j",
            "raw Cypher: Neo4j",
            "API over SQLite",
            "peer / ours",
            "ours / raw",
            "peer / SQLite"
        );
        foreach (var result in results)
        {
            table.Row(
                result.Name,
                Two(result.Ours),
                result.Peer is { } peer ? Two(peer) : "**fails**",
                Show(result.Cypher.Many.TotalCpuMilliseconds),
                Show(result.Sqlite.Many.TotalCpuMilliseconds),
                Show(result.PeerOverOurs),
                Show(result.OursOverCypher),
                Show(result.PeerOverSqlite)
            );
        }

        table.Row(
            "geometric mean",
            "",
            "",
            "",
            "",
            Show(GeometricMean(results.Select(r => r.PeerOverOurs))),
            Show(GeometricMean(results.Select(r => r.OursOverCypher))),
            Show(GeometricMean(results.Select(r => r.PeerOverSqlite)))
        );
        return table;

        static string Two(Measurement m) => $"{Show(m.Many.CpuMilliseconds(0))} + {Show(m.Many.CpuMilliseconds(1))}";
    }

    private static Table Latencies(List<ShapeResult> results)
    {
        var table = new Table("shape", "API over Neo4j", "peer", "raw Cypher", "API over SQLite");
        foreach (var result in results)
            table.Row(result.Name, Both(result.Ours), Both(result.Peer), Both(result.Cypher), Both(result.Sqlite));
        return table;

        static string Both(Measurement? m) => m is null ? "-" : $"{Show(m.One.Percentile(0.5))}, {Show(m.Many.Percentile(0.99))}";
    }

    private static Table Throughput(List<ShapeResult> results)
    {
        var table = new Table(
            "shape",
            "API over Neo4j",
            "peer",
            "raw Cypher",
            "API over SQLite",
            "bytes: ours",
            "peer",
            "raw",
            "client's CPU ms: ours",
            "peer",
            "raw"
        );
        foreach (var r in results)
        {
            table.Row(
                r.Name,
                Both(r.Ours),
                Both(r.Peer),
                Both(r.Cypher),
                Both(r.Sqlite),
                Bytes(r.Ours),
                Bytes(r.Peer),
                Bytes(r.Cypher),
                Client(r.Ours),
                Client(r.Peer),
                Client(r.Cypher)
            );
        }

        return table;

        static string Both(Measurement? m) => m is null ? "-" : $"{m.One.PerSecond:#,0}, {m.Many.PerSecond:#,0}";
        static string Bytes(Measurement? m) => m is null ? "-" : $"{m.Many.BytesPerRequest:#,0}";
        static string Client(Measurement? m) => m is null ? "-" : Show(m.Many.ClientCpuMilliseconds);
    }

    private static Table Aims(List<ShapeResult> results)
    {
        var table = new Table("target", "result", "met");
        var peer = GeometricMean(results.Select(r => r.PeerOverOurs));
        table.Row("over Neo4j at most a third of the peer's work, geometric mean", $"1 / {Show(peer)}", Met(peer >= 3));
        var least = results.Where(r => r.Peer is not null).MinBy(r => r.PeerOverOurs)!;
        table.Row(
            "above the peer's work on no shape",
            $"at most 1 / {Show(least.PeerOverOurs)} ({least.Name})",
            Met(least.PeerOverOurs >= 1)
        );
        var raw = GeometricMean(results.Select(r => r.OursOverCypher));
        table.Row("at most 1.25 times the work of the raw Cypher, geometric mean", Show(raw), Met(raw <= 1.25));
        var slower = results
            .Where(r => r.Peer is not null && r.Ours.Many.Percentile(0.99) >= r.Peer.Many.Percentile(0.99))
            .Select(r => r.Name)
            .ToList();
        table.Row(
            "p99 below the peer's on every shape",
            slower.Count == 0 ? "below" : $"not on: {string.Join("; ", slower)}",
            Met(slower.Count == 0)
        );
        var sqlite = GeometricMean(results.Select(r => r.PeerOverSqlite));
        table.Row("over SQLite at most a thirtieth of the peer's work, geometric mean", $"1 / {Show(sqlite)}", Met(sqlite >= 30));
        foreach (var broken in results.Where(r => r.BreaksPeer))
        {
            table.Row(
                $"at most twice the raw Cypher on shapes that the peer handles badly: {broken.Name}",
                Show(broken.OursOverCypher),
                Met(broken.OursOverCypher <= 2)
            );
        }

        return table;

        static string Met(bool met) => met ? "yes" : "no";
    }
}
