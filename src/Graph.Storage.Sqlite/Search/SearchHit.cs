using Graph.Model;
using Graph.Storage.Search.Matching;

namespace Graph.Storage.Sqlite.Search;

/// <summary>A node that a search found.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Match">How well it answers the query, and why.</param>
internal readonly record struct SearchHit(long Number, string Id, Kind Kind, NodeMatch Match);
