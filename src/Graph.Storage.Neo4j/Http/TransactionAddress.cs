namespace Graph.Storage.Neo4j.Http;

/// <summary>Where a transaction is on the server.</summary>
/// <param name="Statements">Where its statements go, and where it is given up.</param>
/// <param name="Commit">Where it is committed.</param>
/// <param name="Affinity">The value of the header that leads to the member of a cluster that has it; null for none.</param>
internal sealed record TransactionAddress(Uri Statements, Uri Commit, string? Affinity);
