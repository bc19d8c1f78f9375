namespace Graph.Storage.Sqlite.Search;

/// <summary>What a search found.</summary>
/// <param name="Hits">The best candidates first, ties by id.</param>
/// <param name="IsCapped">There are more candidates than were ranked.</param>
/// <param name="LeftOut">The words that were not looked for.</param>
internal sealed record SearchHits(IReadOnlyList<SearchHit> Hits, bool IsCapped, IReadOnlyList<string> LeftOut)
{
    /// <summary>Nothing.</summary>
    public static SearchHits None { get; } = new([], IsCapped: false, []);
}
