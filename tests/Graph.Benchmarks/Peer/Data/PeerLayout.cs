namespace Graph.Benchmarks.Peer.Data;

/// <summary>
/// What a user of the peer would make for these questions: its Cypher compares and orders by the properties themselves. It is
/// over labels of the peer's own, on the same nodes, so that neither side is served by the other's indexes.
/// </summary>
internal static class PeerLayout
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[] { "Person", "Organization" }.Select(label =>
            $"MATCH (n:{label}) WHERE NOT n:Peer{label} CALL (n) {{ SET n:Peer{label} }} IN TRANSACTIONS OF 20000 ROWS"
        ),
        "CREATE CONSTRAINT PeerPersonId IF NOT EXISTS FOR (n:PeerPerson) REQUIRE n.id IS UNIQUE",
        "CREATE CONSTRAINT PeerOrganizationId IF NOT EXISTS FOR (n:PeerOrganization) REQUIRE n.id IS UNIQUE",
        "CREATE INDEX PeerOrganizationCountry IF NOT EXISTS FOR (n:PeerOrganization) ON (n.country)",
        "CREATE TEXT INDEX PeerPersonName IF NOT EXISTS FOR (n:PeerPerson) ON (n.name)",
        "CREATE FULLTEXT INDEX PeerPersonText IF NOT EXISTS FOR (n:PeerPerson) ON EACH [n.name, n.description]",
        "CALL db.awaitIndexes(600)",
    ];
}
