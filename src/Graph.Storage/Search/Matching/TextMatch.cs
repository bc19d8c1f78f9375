namespace Graph.Storage.Search.Matching;

/// <summary>The match of one text of a node with a query.</summary>
/// <param name="On">The property that has the text.</param>
/// <param name="Value">The text, truncated if it is long.</param>
/// <param name="Rule">The weakest rule of the match.</param>
/// <param name="Score">The score, from 0 to 1.</param>
/// <param name="Words">Each word of the query, in its order.</param>
public sealed record TextMatch(string On, string Value, SearchRule Rule, double Score, IReadOnlyList<WordMatch> Words);
