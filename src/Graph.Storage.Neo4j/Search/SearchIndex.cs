using System.Text;
using Graph.Model;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Search;

namespace Graph.Storage.Neo4j.Search;

/// <summary>Full-text search: candidates from Lucene, ranked by <see cref="SearchScorer"/>. Safe for use by several threads.</summary>
/// <remarks>
/// One statement finds the candidates and their texts. Only where it finds none, a second asks for words that are nearly the
/// ones looked for, and a third for what has these.
/// </remarks>
internal sealed class SearchIndex(QueryApi api, GraphModel model)
{
    /// <summary>How many candidates are ranked at most.</summary>
    public const int MaxCandidates = 1_000;

    private readonly SearchTexts texts = new(model);

    /// <summary>The nodes that stand and answer the query, best first, ties by id.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="kinds">Only nodes of these kinds; empty: of all.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>What was found, or null where changes came while it was read.</returns>
    /// <exception cref="ArgumentException">The text holds NUL or a lone surrogate.</exception>
    public async ValueTask<SearchHits?> FindAsync(string text, IReadOnlyCollection<Kind> kinds, CancellationToken cancellation)
    {
        var query = SearchQuery.Parse(text);
        if (query.Terms.Count == 0)
            return new SearchHits([], IsCapped: false, Change: null);
        var found = await CandidatesAsync(query, kinds, cancellation);
        if (found.Candidates.Count == 0)
        {
            query = await WithNearAsync(query, cancellation);
            if (query.Terms.Any(term => term.Near.Count > 0))
                found = await CandidatesAsync(query, kinds, cancellation);
        }

        if (found.First != found.Last)
            return null;
        var hits = found.Candidates.Take(MaxCandidates)
            .Select(c => new SearchHit(c.Id, SearchScorer.Score(query, c.Kind.Properties, c.Values))).Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id, StringComparer.Ordinal);
        return new SearchHits([.. hits], found.Candidates.Count > MaxCandidates, found.First);
    }

    private async ValueTask<CandidateRows> CandidatesAsync(
        SearchQuery query, IReadOnlyCollection<Kind> kinds, CancellationToken cancellation)
    {
        var statement = new CypherStatement(texts.Candidates);
        statement.Parameters.Set("query", LuceneQuery.Candidates(query, kinds));
        statement.Parameters.Set("limit", MaxCandidates + 1);
        return await api.ReadAsync(statement, () => new CandidateRows(model, texts.Properties), cancellation);
    }

    private async ValueTask<SearchQuery> WithNearAsync(SearchQuery query, CancellationToken cancellation)
    {
        var statement = new CypherStatement(SearchTexts.Vocabulary);
        statement.Parameters.Set("terms", query.Terms.Select(Term).ToArray());
        statement.Parameters.Set("limit", MaxCandidates);
        var known = (await api.ReadAsync(statement, static () => new VocabularyRows(), cancellation)).Terms;
        return new SearchQuery([.. query.Terms.Zip(known, static (term, found) =>
            found.IsKnown ? term : term with { Near = NearWords.Of(term.Token.Text, found.Near) })]);
    }

    private static object Term(SearchTerm term)
    {
        var word = term.Token.Text;
        var distance = NearWords.Distance(word);
        var letters = word.EnumerateRunes().Count();
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["known"] = LuceneQuery.Known(term),
            ["fuzzy"] = LuceneQuery.Fuzzy(word, distance),
            ["first"] = Rune.GetRuneAt(word, 0).ToString(),
            ["min"] = letters - distance,
            ["max"] = letters + distance,
        };
    }
}
