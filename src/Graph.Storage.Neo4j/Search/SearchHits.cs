namespace Graph.Storage.Neo4j.Search;

/// <summary>What a search found.</summary>
/// <param name="Hits">The best candidates first, ties by id.</param>
/// <param name="IsCapped">There are more candidates than were ranked.</param>
internal sealed record SearchHits(IReadOnlyList<SearchHit> Hits, bool IsCapped)
{
    /// <summary>Nothing.</summary>
    public static SearchHits None { get; } = new([], false);
}
