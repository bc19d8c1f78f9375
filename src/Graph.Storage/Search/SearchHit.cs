using Graph.Storage.Search.Matching;

namespace Graph.Storage.Search;

/// <summary>A node that a search found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Match">How well it answers the query, and why.</param>
/// <param name="Number">The store's own number of the node; 0 in a store that has none.</param>
public readonly record struct SearchHit(string Id, NodeMatch Match, long Number = 0);
