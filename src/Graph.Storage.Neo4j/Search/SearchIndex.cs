using System.Text;
using Graph.Model;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Search;
using Graph.Storage.Search.Matching;

namespace Graph.Storage.Neo4j.Search;

/// <summary>
/// Full-text search: candidates from Lucene (<see cref="CandidatePasses"/>), ranked by <see cref="SearchScorer"/>. Safe for use
/// by several threads.
/// </summary>
/// <remarks>
/// One statement finds the candidates and their texts. Others search for misspelt names and unfinished sounds if there is no
/// exact match; if there is no match at all, others search for words that nearly match, for nodes that have these, and for
/// nodes that have most of the words.
/// </remarks>
internal sealed class SearchIndex(QueryApi api, GraphModel model)
{
    private const int MaxCandidates = SearchHits.MaxCandidates;

    private readonly SearchTexts _texts = new(model);

    /// <summary>The current nodes that match the query, best first, ties by id.</summary>
    /// <param name="text">The text that a user typed.</param>
    /// <param name="kinds">Only nodes of these kinds; empty for all.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The result, or null if changes were committed during the search.</returns>
    /// <exception cref="ArgumentException">The text contains NUL or a lone surrogate.</exception>
    public async ValueTask<FoundNodes?> FindAsync(string text, IReadOnlyCollection<Kind> kinds, CancellationToken cancellation)
    {
        var query = SearchQuery.Parse(text);
        if (query.Terms.Count == 0)
            return new FoundNodes(SearchHits.None, Change: null);
        var search = new Search();
        var scorer = new SearchScorer(query);
        search.Rank(await CandidatesAsync(LuceneQuery.Candidates(query, kinds), cancellation), scorer);
        foreach (var guess in CandidatePasses.Guesses(query).TakeWhile(_ => !search.Hits.Values.Any(SearchHits.IsSure)))
            search.Rank(await CandidatesAsync(LuceneQuery.Candidates(guess, kinds), cancellation), scorer);
        if (search.Hits.Count == 0 && query.MayBeName && query.Terms.Any(term => NearWords.Distance(term.Word.Text) > 0))
        {
            var near = await WithNearAsync(query, cancellation);
            if (near.Terms.Any(term => term.Near.Count > 0))
            {
                search.Rank(
                    await CandidatesAsync(LuceneQuery.Candidates(CandidatePasses.Of(near)[^1], kinds), cancellation),
                    new SearchScorer(near)
                );
            }
        }

        if (search.Hits.Count == 0 && CandidatePasses.Most(query) is > 0 and var most)
        {
            var some = KeyQuery.Any(CandidatePasses.Each(query));
            search.Rank(await CandidatesAsync(LuceneQuery.Candidates(some, kinds), cancellation), scorer, most);
        }

        return search.IsTorn
            ? null
            : new FoundNodes(
                SearchHits.Ranked(query, [.. search.Hits.Select(hit => new SearchHit(hit.Key, hit.Value))], search.IsCapped),
                search.Change
            );
    }

    private async ValueTask<CandidateRows> CandidatesAsync(string query, CancellationToken cancellation)
    {
        var statement = new CypherStatement(_texts.Candidates) { Summary = "SEARCH" };
        statement.Parameters.Set("query", query);
        statement.Parameters.Set("limit", MaxCandidates + 1);
        return await api.ReadAsync(statement, () => new CandidateRows(model, _texts.Properties), cancellation);
    }

    private async ValueTask<SearchQuery> WithNearAsync(SearchQuery query, CancellationToken cancellation)
    {
        var statement = new CypherStatement(SearchTexts.Vocabulary) { Summary = "SEARCH vocabulary" };
        statement.Parameters.Set("terms", query.Terms.Select(Term).ToArray());
        statement.Parameters.Set("limit", MaxCandidates);
        var known = (await api.ReadAsync(statement, static () => new VocabularyRows(), cancellation)).Terms;
        return query with
        {
            Terms =
            [
                .. query.Terms.Zip(
                    known,
                    static (term, found) => found.IsKnown ? term : term with { Near = NearWords.Of(term.Word.Text, found.Near) }
                ),
            ],
        };
    }

    private static object Term(SearchTerm term)
    {
        var word = term.Word.Text;
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

    // The results of the statements of one search.
    private sealed class Search
    {
        public Dictionary<string, NodeMatch> Hits { get; } = new(StringComparer.Ordinal);

        public bool IsCapped { get; private set; }

        public long? Change { get; private set; }

        public bool IsTorn { get; private set; }

        public void Rank(CandidateRows found, SearchScorer scorer, int most = 0)
        {
            IsTorn |= found.First != found.Last || (Change is { } change && change != found.First);
            Change = found.First;
            // Of nodes with only some of the words, the index's best are enough: nodes with most of them come first.
            IsCapped |= most == 0 && found.Candidates.Count > MaxCandidates;
            foreach (var candidate in found.Candidates.Take(MaxCandidates))
            {
                if (Hits.ContainsKey(candidate.Id))
                    continue;
                if (Hits.Count == MaxCandidates)
                {
                    IsCapped = true;
                    break;
                }

                if (scorer.Score(candidate.Kind.Properties, candidate.Values, most) is { Score: > 0 } match)
                    Hits.Add(candidate.Id, match);
            }
        }
    }
}
