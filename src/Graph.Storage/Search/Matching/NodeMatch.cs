namespace Graph.Storage.Search.Matching;

/// <summary>How well a node answers a query, and why.</summary>
/// <param name="Score">From 0 (not at all) to 1 (a name is the query); comparable between searches.</param>
/// <param name="Texts">The texts by which it answers, the best first.</param>
/// <param name="Missing">The words of the query that it lacks, as typed.</param>
public sealed record NodeMatch(double Score, IReadOnlyList<TextMatch> Texts, IReadOnlyList<string> Missing)
{
    /// <summary>It does not answer the query.</summary>
    public static NodeMatch None { get; } = new(0, [], []);
}
