using Graph.Model;
using Graph.Storage.Search;
using Graph.Storage.Sqlite.Changes;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Search;

/// <summary>Full-text search: candidates from the index, ranked by <see cref="SearchScorer"/>.</summary>
/// <remarks>
/// Candidates are taken in passes, each adding to those before until there are enough, so that a common word does not
/// crowd out the names: names that have all words; anything that has them; names that sound alike. Only where all of that
/// finds nothing, words that are nearly the ones asked for are looked up in the vocabulary.
/// It reads current facts within the caller's transaction.
/// </remarks>
internal sealed class SearchIndex(SqliteSession session, TypeNumbers types)
{
    /// <summary>How many candidates are ranked at most.</summary>
    public const int MaxCandidates = 1_000;

    /// <summary>The nodes that answer the query, best first, ties by id.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="kinds">Only nodes of these kinds; empty: of all.</param>
    /// <exception cref="ArgumentException">The text holds NUL or a lone surrogate.</exception>
    public SearchHits Find(string text, IReadOnlyCollection<Kind> kinds)
    {
        var query = SearchQuery.Parse(text);
        if (query.Terms.Count == 0)
            return new SearchHits([], false);
        var found = new HashSet<long>();
        var ranges = kinds.Count == 0
            ? [(0L, long.MaxValue)]
            : kinds.Select(k => (RowIds.First(types.Of(k)), RowIds.Last(types.Of(k)))).Order().ToList();
        var isCapped = Collect(found, $"best : ({All(query, Word)})", ranges)
            || Collect(found, $"{{best words}} : ({All(query, Word)})", ranges)
            || Collect(found, All(query, term => $"({{best words}} : {Word(term)}{Sound(term)})"), ranges);
        if (found.Count == 0)
        {
            query = new SearchQuery([.. query.Terms.Select(WithNear)]);
            if (query.Terms.Any(term => term.Near.Count > 0))
                isCapped = Collect(found, All(query, term => $"({{best words}} : {Word(term)}{Sound(term)}{Near(term)})"), ranges);
        }

        var hits = found.Select(rowId => Score(query, RowIds.Fact(rowId))).Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id, StringComparer.Ordinal);
        return new SearchHits([.. hits], isCapped);
    }

    // Answers whether there were more than fit.
    private bool Collect(HashSet<long> found, string match, IReadOnlyList<(long First, long Last)> ranges)
    {
        // One more than fit, besides those that an earlier pass found.
        var select = session.Prepare("SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?");
        foreach (var (first, last) in ranges)
        {
            select.Bind(1, match).Bind(2, first).Bind(3, last).Bind(4, MaxCandidates + 1);
            while (select.Step())
            {
                var rowId = select.Int64(0);
                if (found.Count < MaxCandidates)
                {
                    found.Add(rowId);
                }
                else if (!found.Contains(rowId))
                {
                    select.Reset();
                    return true;
                }
            }
        }

        return false;
    }

    private SearchHit Score(SearchQuery query, long number)
    {
        Turn.Check();
        var select = session.Prepare("SELECT id, kind, props FROM node WHERE number = ?").Bind(1, number);
        if (!select.Step())
            throw new InvalidOperationException($"The search index has node {number}, which is not there.");
        var kind = types.Kind(select.Int32(1));
        var values = FactJson.Read(
            select.Bytes(2), name => kind.FindProperty(name) is { SearchWeight: > 0 } property ? property : null);
        var hit = new SearchHit(number, select.Text(0), kind, SearchScorer.Score(query, kind.Properties, values));
        select.Reset();
        return hit;
    }

    private SearchTerm WithNear(SearchTerm term)
    {
        var word = term.Token.Text;
        if (IsKnown(term))
            return term;
        var vocabulary = new List<string>();
        var select = session.Prepare("SELECT term FROM search_word WHERE term >= ? AND term < ? AND col <> 'sounds'")
            .Bind(1, word[..1]).Bind(2, word[..1] + char.MaxValue);
        while (select.Step())
            vocabulary.Add(select.Text(0));
        return term with { Near = NearWords.Of(word, vocabulary.Distinct(StringComparer.Ordinal)) };
    }

    private bool IsKnown(SearchTerm term)
    {
        var select = session.Prepare("SELECT 1 FROM search WHERE search MATCH ? LIMIT 1").Bind(1, $"{{best words}} : {Word(term)}");
        var isKnown = select.Step();
        select.Reset();
        return isKnown;
    }

    // The query language of FTS5; words are in double quotes and have letters and digits only.
    private static string All(SearchQuery query, Func<SearchTerm, string> part) => string.Join(" AND ", query.Terms.Select(part));

    private static string Word(SearchTerm term) => Quote(term.Token.Text) + (term.IsPrefix ? " *" : "");

    private static string Sound(SearchTerm term) =>
        term.Token.Skeleton.Length == 0 ? "" : $" OR sounds : {Quote(term.Token.Skeleton)}{(term.IsPrefix ? " *" : "")}";

    private static string Near(SearchTerm term) =>
        string.Concat(term.Near.Select(near => $" OR {{best words}} : {Quote(near)}"));

    private static string Quote(string word) => '"' + word.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
