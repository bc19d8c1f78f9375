namespace Graph.Storage.Search.Matching;

/// <summary>Adjusts the matches of one search relative to each other.</summary>
public static class SearchRanking
{
    private const double Sure = 0.6;
    private const double Beginning = 0.55;

    /// <summary>
    /// The matches by position. If a node has the last word as a complete word, the word was not unfinished, and nodes with
    /// words that only begin with it rank lower.
    /// </summary>
    public static IReadOnlyList<NodeMatch> Of(IReadOnlyList<NodeMatch> matches) =>
        matches.Any(m => m.Score >= Sure && !IsBeginning(m)) ? [.. matches.Select(m => IsBeginning(m) ? Lower(m) : m)] : matches;

    private static bool IsBeginning(NodeMatch match) =>
        match.Texts.Count > 0 && match.Texts[0].Words.Any(w => w is { Rule: SearchRule.Prefix, Score: > 0 });

    private static NodeMatch Lower(NodeMatch match) =>
        match with
        {
            Score = Math.Round(match.Score * Beginning, 4),
            Texts = [.. match.Texts.Select(t => t with { Score = Math.Round(t.Score * Beginning, 4) })],
        };
}
