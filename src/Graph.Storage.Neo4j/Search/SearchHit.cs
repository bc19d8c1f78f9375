namespace Graph.Storage.Neo4j.Search;

/// <summary>A node that a search found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Score">How well it answers the query (<see cref="Storage.Search.SearchScorer"/>).</param>
internal readonly record struct SearchHit(string Id, double Score);
