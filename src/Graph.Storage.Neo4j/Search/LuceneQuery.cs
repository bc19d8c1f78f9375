using System.Text;
using Graph.Model;
using Graph.Storage.Search;

namespace Graph.Storage.Neo4j.Search;

/// <summary>
/// Queries in Lucene's classic language over the properties of the full-text index. Words come from <see cref="SearchQuery"/>
/// alone, which has letters and digits; what else could be in them is escaped all the same.
/// </summary>
internal static class LuceneQuery
{
    // How much more a hit counts that is one of names, or of any words, than one of sounds: far beyond what Lucene's own
    // scores of up to sixteen words differ by, so that a common word does not crowd out the names.
    private const string Names = "^1000000";
    private const string AnyWords = "^1000";

    /// <summary>
    /// What has all words: best what has them among its names, then anything, then names that sound alike, or have a near
    /// word where a term has some.
    /// </summary>
    /// <param name="query">The query, of one term at least.</param>
    /// <param name="kinds">Only nodes of these kinds; empty: of all.</param>
    public static string Candidates(SearchQuery query, IReadOnlyCollection<Kind> kinds)
    {
        var best = All(query, term => $"_best:{Word(term)}");
        var words = All(query, term => $"({Words(Word(term))})");
        var alike = All(query, term => $"({Words(Word(term))}{Sound(term)}{Near(term)})");
        var match = $"+(({best}){Names} ({words}){AnyWords} ({alike}))";
        // Which kind it is does not count.
        return kinds.Count == 0 ? match : $"{match} +_kind:({string.Join(' ', kinds.Select(k => Quote(k.Name)))})^0";
    }

    /// <summary>What has this word, of whatever kind.</summary>
    public static string Known(SearchTerm term) => Words(Word(term));

    /// <summary>What has a word that differs from this one by so many letters at most (two is the most that Lucene takes).</summary>
    public static string Fuzzy(string word, int distance) => Words($"{Escape(word)}~{(distance == 1 ? "1" : "2")}");

    private static string All(SearchQuery query, Func<SearchTerm, string> part) => string.Join(' ', query.Terms.Select(t => '+' + part(t)));

    private static string Words(string word) => $"_best:{word} _words:{word}";

    private static string Sound(SearchTerm term) => term.Token.Skeleton.Length == 0
        ? ""
        : $" _sounds:{(term.IsPrefix ? Escape(term.Token.Skeleton) + '*' : Quote(term.Token.Skeleton))}";

    private static string Near(SearchTerm term) => string.Concat(term.Near.Select(near => ' ' + Words(Quote(near))));

    private static string Word(SearchTerm term) => term.IsPrefix ? Escape(term.Token.Text) + '*' : Quote(term.Token.Text);

    // In quotes "and" and "not" are words; with a star after it, a word is not one of the language.
    private static string Quote(string word) => $"\"{Escape(word)}\"";

    private static string Escape(string word)
    {
        if (word.All(c => char.IsAsciiLetterOrDigit(c) || !char.IsAscii(c)))
            return word;
        var escaped = new StringBuilder();
        foreach (var c in word)
        {
            if (char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c))
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
