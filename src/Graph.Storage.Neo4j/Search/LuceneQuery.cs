using System.Globalization;
using System.Text;
using Graph.Model;
using Graph.Storage.Search;

namespace Graph.Storage.Neo4j.Search;

/// <summary>
/// Queries in Lucene's classic language over the properties of the full-text index. Words come only from
/// <see cref="SearchQuery"/>, which produces letters and digits; other characters are escaped anyway.
/// </summary>
internal static class LuceneQuery
{
    // The weight of a hit of one pass relative to the next: far beyond the differences of Lucene's own scores for up to sixteen
    // words, so that a common word or sound does not crowd out the names.
    private const double Surer = 1_000;

    /// <summary>
    /// The documents that satisfy one of the passes of a query (<see cref="CandidatePasses.Of"/>), the most certain first.
    /// </summary>
    /// <param name="query">The query, of at least one term.</param>
    /// <param name="kinds">Only nodes of these kinds; empty for all.</param>
    public static string Candidates(SearchQuery query, IReadOnlyCollection<Kind> kinds)
    {
        var passes = CandidatePasses.Of(query);
        var boosted = passes.Select(
            (pass, i) => string.Create(CultureInfo.InvariantCulture, $"({Of(pass)})^{Math.Pow(Surer, passes.Count - 1 - i):0}")
        );
        return OfKinds($"+({string.Join(' ', boosted)})", kinds);
    }

    /// <summary>
    /// The documents that satisfy a condition; of alternatives, those that satisfy most come first, the rarest words first.
    /// </summary>
    public static string Candidates(KeyQuery query, IReadOnlyCollection<Kind> kinds) => OfKinds($"+({Of(query)})", kinds);

    /// <summary>The documents with this word, of any kind.</summary>
    public static string Known(SearchTerm term) => Of(CandidatePasses.Word(term, KeyColumn.Words));

    /// <summary>The documents with a word that differs from this one by at most this many letters (Lucene accepts up to two).</summary>
    public static string Fuzzy(string word, int distance) => Words($"{Escape(word)}~{(distance == 1 ? "1" : "2")}");

    // The kind does not affect the score.
    private static string OfKinds(string match, IReadOnlyCollection<Kind> kinds) =>
        kinds.Count == 0 ? match : $"{match} +_kind:({string.Join(' ', kinds.Select(k => Quote(k.Name)))})^0";

    private static string Of(KeyQuery query) =>
        query switch
        {
            KeyQuery.Has { Column: KeyColumn.Best } has => $"_best:{Word(has)}",
            KeyQuery.Has { Column: KeyColumn.Words } has => $"({Words(Word(has))})",
            KeyQuery.Has has => $"_sounds:{Word(has)}",
            KeyQuery.AllOf all => string.Join(' ', all.Parts.Select(part => $"+({Of(part)})")),
            KeyQuery.AnyOf any => string.Join(' ', any.Parts.Select(part => $"({Of(part)})")),
            _ => throw new ArgumentException($"A condition of type {query.GetType()} is unknown.", nameof(query)),
        };

    private static string Words(string word) => $"_best:{word} _words:{word}";

    private static string Word(KeyQuery.Has has) => has.IsPrefix ? Escape(has.Word) + '*' : Quote(has.Word);

    // In quotes "and" and "not" are words; with a trailing star, a word is not an operator.
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
