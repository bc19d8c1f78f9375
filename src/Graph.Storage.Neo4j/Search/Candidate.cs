using Graph.Model;
using Graph.Storage.Changes;

namespace Graph.Storage.Neo4j.Search;

/// <summary>A node that the full-text index found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Values">Its searchable texts, long ones truncated.</param>
internal sealed record Candidate(string Id, Kind Kind, PropertyValues Values);
