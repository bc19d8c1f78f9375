using Graph.Model;

namespace Graph.Storage.Sqlite.Search;

/// <summary>A node that a search found.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Score">How well it answers the query (<see cref="Storage.Search.SearchScorer"/>).</param>
internal readonly record struct SearchHit(long Number, string Id, Kind Kind, double Score);
