using Graph.Storage.Search.Matching;

namespace Graph.Storage.Neo4j.Search;

/// <summary>A node that a search found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Match">How well it answers the query, and why.</param>
internal readonly record struct SearchHit(string Id, NodeMatch Match);
