using Graph.Storage.Search;

namespace Graph.Storage.Neo4j.Search;

/// <summary>The result of a search, and the state that it was read from.</summary>
/// <param name="Hits">The nodes.</param>
/// <param name="Change">The number of the last change that they contain; null if there was nothing to search for.</param>
internal sealed record FoundNodes(SearchHits Hits, long? Change);
