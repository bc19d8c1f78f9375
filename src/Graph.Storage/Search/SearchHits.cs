using Graph.Storage.Search.Matching;

namespace Graph.Storage.Search;

/// <summary>What a search found in an index, ranked.</summary>
/// <param name="Hits">The best candidates first, ties by id.</param>
/// <param name="IsCapped">There are more candidates than were ranked.</param>
/// <param name="LeftOut">The words that were not looked for.</param>
public sealed record SearchHits(IReadOnlyList<SearchHit> Hits, bool IsCapped, IReadOnlyList<string> LeftOut)
{
    /// <summary>How many candidates are ranked at most.</summary>
    public const int MaxCandidates = 1_000;

    private const double Sure = 0.6;

    /// <summary>Nothing.</summary>
    public static SearchHits None { get; } = new([], IsCapped: false, []);

    /// <summary>Candidates that answer the query, in the order of their ranks.</summary>
    /// <param name="query">What was looked for.</param>
    /// <param name="found">Those with a score, in any order.</param>
    /// <param name="isCapped">There are more candidates than were ranked.</param>
    public static SearchHits Ranked(SearchQuery query, IReadOnlyList<SearchHit> found, bool isCapped)
    {
        var hits = found
            .Zip(SearchRanking.Of([.. found.Select(hit => hit.Match)]), (hit, match) => hit with { Match = match })
            .OrderByDescending(hit => hit.Match.Score)
            .ThenBy(hit => hit.Id, StringComparer.Ordinal);
        return new SearchHits([.. hits], isCapped, query.LeftOut);
    }

    /// <summary>Whether a match is so good that no guesses (<see cref="CandidatePasses.Guesses"/>) are needed.</summary>
    public static bool IsSure(NodeMatch match) => match.Score >= Sure;

    /// <summary>Those with this score or a higher one.</summary>
    public SearchHits WithScore(double least) => this with { Hits = [.. Hits.Where(hit => hit.Match.Score >= least)] };
}
