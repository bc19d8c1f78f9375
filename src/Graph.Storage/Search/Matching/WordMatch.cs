namespace Graph.Storage.Search.Matching;

/// <summary>The match of one word of a query.</summary>
/// <param name="Asked">The word of the query, as typed.</param>
/// <param name="Found">The word of the text, or several words separated by spaces; empty if the text lacks it.</param>
/// <param name="Rule">The rule that matched.</param>
/// <param name="Score">The confidence, greater than 0 and at most 1; 0 if the text lacks it.</param>
public readonly record struct WordMatch(string Asked, string Found, SearchRule Rule, double Score);
