using Graph.Model.Text;

namespace Graph.Storage.Search;

/// <summary>A query for full-text search: what has all of its words, the last one as a prefix.</summary>
/// <param name="Terms">Its words, each once, in order. None where the text has no letter or digit: it finds nothing.</param>
public sealed record SearchQuery(IReadOnlyList<SearchTerm> Terms)
{
    /// <summary>The most words of a query that are looked for; more would only cost.</summary>
    public const int MaxTerms = 16;

    /// <summary>Reads what somebody typed.</summary>
    /// <exception cref="ArgumentException">The text holds NUL or a lone surrogate.</exception>
    public static SearchQuery Parse(string text)
    {
        var tokens = SearchTokens.Of(text).Take(MaxTerms).ToList();
        return new SearchQuery([.. tokens.Select((token, i) => new SearchTerm(token, i == tokens.Count - 1, []))]);
    }
}
