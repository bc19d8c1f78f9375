namespace Graph.Storage.Search.Matching;

/// <summary>Why one word of a query was found.</summary>
/// <param name="Asked">The word of the query, as typed.</param>
/// <param name="Found">The word of the text, or words with spaces between; empty where the text lacks it.</param>
/// <param name="Rule">Why they are taken for the same.</param>
/// <param name="Score">How surely they are, above 0 to 1; 0 where the text lacks it.</param>
public readonly record struct WordMatch(string Asked, string Found, SearchRule Rule, double Score);
