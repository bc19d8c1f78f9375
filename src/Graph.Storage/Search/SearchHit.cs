using Graph.Storage.Search.Matching;

namespace Graph.Storage.Search;

/// <summary>A node that a search found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Match">Its match with the query.</param>
/// <param name="Number">The internal number of the node; 0 in a store without numbers.</param>
public readonly record struct SearchHit(string Id, NodeMatch Match, long Number = 0);
