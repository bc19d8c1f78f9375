namespace Graph.Storage.Search.Matching;

/// <summary>How well one text of a node answers a query.</summary>
/// <param name="On">The property that has the text.</param>
/// <param name="Value">The text, cut where it is long.</param>
/// <param name="Rule">The weakest of the rules by which it answers.</param>
/// <param name="Score">How well it answers, from 0 to 1.</param>
/// <param name="Words">Each word of the query, in its order.</param>
public sealed record TextMatch(string On, string Value, SearchRule Rule, double Score, IReadOnlyList<WordMatch> Words);
