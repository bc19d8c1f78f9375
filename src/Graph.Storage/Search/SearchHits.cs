using Graph.Storage.Search.Matching;

namespace Graph.Storage.Search;

/// <summary>The ranked results of a search in an index.</summary>
/// <param name="Hits">The best candidates first, ties by id.</param>
/// <param name="IsCapped">Whether there are more candidates than were ranked.</param>
/// <param name="LeftOut">The words that were ignored.</param>
public sealed record SearchHits(IReadOnlyList<SearchHit> Hits, bool IsCapped, IReadOnlyList<string> LeftOut)
{
    /// <summary>The maximum number of ranked candidates.</summary>
    public const int MaxCandidates = 1_000;

    private const double Sure = 0.6;

    /// <summary>Nothing.</summary>
    public static SearchHits None { get; } = new([], IsCapped: false, []);

    /// <summary>The candidates that match the query, in the order of their ranks.</summary>
    /// <param name="query">The query.</param>
    /// <param name="found">The candidates with a score, in any order.</param>
    /// <param name="isCapped">Whether there are more candidates than were ranked.</param>
    public static SearchHits Ranked(SearchQuery query, IReadOnlyList<SearchHit> found, bool isCapped)
    {
        var hits = found
            .Zip(SearchRanking.Of([.. found.Select(hit => hit.Match)]), (hit, match) => hit with { Match = match })
            .OrderByDescending(hit => hit.Match.Score)
            .ThenBy(hit => hit.Id, StringComparer.Ordinal);
        return new SearchHits([.. hits], isCapped, query.LeftOut);
    }

    /// <summary>Whether a match is good enough to make guesses (<see cref="CandidatePasses.Guesses"/>) unnecessary.</summary>
    public static bool IsSure(NodeMatch match) => match.Score >= Sure;

    /// <summary>The hits with at least this score.</summary>
    public SearchHits WithScore(double least) => this with { Hits = [.. Hits.Where(hit => hit.Match.Score >= least)] };
}
