namespace Graph.Storage.Neo4j.Http;

/// <summary>The address of a transaction on the server.</summary>
/// <param name="Statements">The address for its statements and its rollback.</param>
/// <param name="Commit">The address for its commit.</param>
/// <param name="Affinity">The value of the header that routes to the cluster member that has it; null for none.</param>
internal sealed record TransactionAddress(Uri Statements, Uri Commit, string? Affinity);
