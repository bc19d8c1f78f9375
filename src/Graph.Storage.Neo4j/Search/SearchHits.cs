namespace Graph.Storage.Neo4j.Search;

/// <summary>What a search found.</summary>
/// <param name="Hits">The best candidates first, ties by id.</param>
/// <param name="IsCapped">There are more candidates than were ranked.</param>
/// <param name="LeftOut">The words that were not looked for.</param>
/// <param name="Change">The number of the last change that they have; null where there was nothing to look for.</param>
internal sealed record SearchHits(IReadOnlyList<SearchHit> Hits, bool IsCapped, IReadOnlyList<string> LeftOut, long? Change);
