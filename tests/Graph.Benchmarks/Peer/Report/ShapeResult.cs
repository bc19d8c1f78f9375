namespace Graph.Benchmarks.Peer.Report;

/// <summary>What the servers did under one shape, side by side. The peer's is null where it failed.</summary>
internal sealed record ShapeResult(
    string Name,
    Measurement Ours,
    Measurement? Peer,
    Measurement Cypher,
    Measurement Sqlite,
    string? Failure
)
{
    /// <summary>How many times as much work the peer is as this API over Neo4j.</summary>
    public double PeerOverOurs => Peer is null ? double.NaN : Peer.Many.TotalCpuMilliseconds / Ours.Many.TotalCpuMilliseconds;

    /// <summary>How many times as much work this API over Neo4j is as the Cypher alone; nothing where it asks Neo4j nothing.</summary>
    public double OursOverCypher => !Ours.Shape.IsCompared ? double.NaN : Ours.Many.TotalCpuMilliseconds / Cypher.Many.TotalCpuMilliseconds;

    /// <summary>How many times as much work the peer is as this API over SQLite.</summary>
    public double PeerOverSqlite => Peer is null ? double.NaN : Peer.Many.TotalCpuMilliseconds / Sqlite.Many.TotalCpuMilliseconds;

    /// <summary>The peer breaks down here: it fails, or needs a hundred times the work of the Cypher.</summary>
    public bool BreaksPeer => Peer is null || Peer.Many.TotalCpuMilliseconds > 100 * Cypher.Many.TotalCpuMilliseconds;
}
