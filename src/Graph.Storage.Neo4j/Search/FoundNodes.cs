using Graph.Storage.Search;

namespace Graph.Storage.Neo4j.Search;

/// <summary>What a search found, and when.</summary>
/// <param name="Hits">The nodes.</param>
/// <param name="Change">The number of the last change that they have; null where there was nothing to look for.</param>
internal sealed record FoundNodes(SearchHits Hits, long? Change);
