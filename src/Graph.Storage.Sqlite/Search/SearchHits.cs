namespace Graph.Storage.Sqlite.Search;

/// <summary>What a search found.</summary>
/// <param name="Hits">The best candidates first, ties by id.</param>
/// <param name="IsCapped">There are more candidates than were ranked.</param>
internal sealed record SearchHits(IReadOnlyList<SearchHit> Hits, bool IsCapped);
