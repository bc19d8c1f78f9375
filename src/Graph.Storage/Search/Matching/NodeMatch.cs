namespace Graph.Storage.Search.Matching;

/// <summary>The match of a node with a query: the score and the reasons.</summary>
/// <param name="Score">From 0 (not at all) to 1 (a name is the query); comparable between searches.</param>
/// <param name="Texts">The matching texts, the best first.</param>
/// <param name="Missing">The words of the query that it lacks, as typed.</param>
public sealed record NodeMatch(double Score, IReadOnlyList<TextMatch> Texts, IReadOnlyList<string> Missing)
{
    /// <summary>Whether it does not match the query.</summary>
    public static NodeMatch None { get; } = new(0, [], []);
}
