using Graph.Model;
using Graph.Storage.Search;
using Graph.Storage.Search.Matching;
using Graph.Storage.Sqlite.Changes;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Search;

/// <summary>Full-text search: candidates from the index (<see cref="CandidatePasses"/>), ranked by <see cref="SearchScorer"/>.</summary>
/// <remarks>
/// If there are more candidates than are ranked, they are taken in passes, each adding to those before until there are enough.
/// Misspelt names and unfinished sounds are searched for if there is no exact match; words that nearly match, and nodes that
/// have most of the words, if there is no match at all. It reads current facts within the caller's transaction.
/// </remarks>
internal sealed class SearchIndex(SqliteSession session, TypeNumbers types)
{
    private const int MaxCandidates = SearchHits.MaxCandidates;

    /// <summary>The nodes that match the query, best first, ties by id.</summary>
    /// <param name="text">The text that a user typed.</param>
    /// <param name="kinds">Only nodes of these kinds; empty for all.</param>
    /// <exception cref="ArgumentException">The text contains NUL or a lone surrogate.</exception>
    public SearchHits Find(string text, IReadOnlyCollection<Kind> kinds)
    {
        var query = SearchQuery.Parse(text);
        if (query.Terms.Count == 0)
            return SearchHits.None;
        var search = new Search(
            query,
            kinds.Count == 0 ? [(0L, long.MaxValue)] : [.. kinds.Select(k => (RowIds.First(types.Of(k)), RowIds.Last(types.Of(k)))).Order()]
        );
        var passes = CandidatePasses.Of(query);
        // The last pass finds everything that the others find: if that fits, it is enough. A single unfinished word alone
        // seldom fits, and each pass has to read everything that begins with it.
        if (query.Terms.Count == 1 || Collect(search, passes[^1]))
        {
            search.StartOver();
            _ = passes.Any(pass => Collect(search, pass));
        }

        Rank(search, search.Scorer);
        foreach (var guess in CandidatePasses.Guesses(query).TakeWhile(_ => !search.IsSure))
        {
            search.MakeRoom();
            Collect(search, guess);
            Rank(search, search.Scorer);
        }

        if (search.Hits.Count == 0 && query.MayBeName)
            Near(search, query);
        if (search.Hits.Count == 0 && CandidatePasses.Most(query) is > 0 and var most)
        {
            search.StartOver();
            CollectMost(search, query, most);
            Rank(search, search.Scorer, most);
        }

        return SearchHits.Ranked(query, [.. search.Hits.Values], search.IsCapped);
    }

    private void Rank(Search search, SearchScorer scorer, int most = 0)
    {
        foreach (var rowId in search.TakeUnranked())
        {
            if (Score(scorer, RowIds.Fact(rowId), most) is { Match.Score: > 0 } hit)
                search.Hits.Add(rowId, hit);
        }
    }

    // Returns whether there were more than fit.
    private bool Collect(Search search, KeyQuery pass)
    {
        // One more than fit, in addition to those that an earlier pass found.
        var match = MatchText.Of(pass);
        var select = session.Prepare("SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?");
        foreach (var (first, last) in search.Ranges)
        {
            select.Bind(1, match).Bind(2, first).Bind(3, last).Bind(4, search.Room + 1);
            while (select.Step())
            {
                var rowId = select.Int64(0);
                if (!search.TryAdd(rowId))
                {
                    select.Reset();
                    return search.IsCapped = true;
                }
            }
        }

        return false;
    }

    // A node with that many of the words has one of the rarest: too few of the others would remain.
    private void CollectMost(Search search, SearchQuery query, int most)
    {
        var words = CandidatePasses
            .Each(query)
            .Select(word => (Word: word, Count: CountUpTo(word, MaxCandidates)))
            .OrderBy(w => w.Count)
            .Select(w => w.Word)
            .ToList();
        for (var i = 0; i < words.Count - most + 1; i++)
        {
            if (Collect(search, KeyQuery.All([words[i], KeyQuery.Any(words.Where((_, other) => other != i))])))
                return;
        }
    }

    private long CountUpTo(KeyQuery word, int limit)
    {
        var select = session
            .Prepare("SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)")
            .Bind(1, MatchText.Of(word))
            .Bind(2, limit);
        select.Step();
        var count = select.Int64(0);
        select.Reset();
        return count;
    }

    private void Near(Search search, SearchQuery query)
    {
        query = query with { Terms = [.. query.Terms.Select(WithNear)] };
        if (query.Terms.All(term => term.Near.Count == 0))
            return;
        search.StartOver();
        Collect(search, CandidatePasses.Of(query)[^1]);
        Rank(search, new SearchScorer(query));
    }

    private SearchHit Score(SearchScorer scorer, long number, int most)
    {
        Turn.Check();
        var select = session.Prepare("SELECT id, kind, props FROM node WHERE number = ?").Bind(1, number);
        if (!select.Step())
            throw new InvalidOperationException($"The search index has node {number}, which does not exist.");
        var kind = types.Kind(select.Int32(1));
        var values = FactJson.Read(select.Bytes(2), name => kind.FindProperty(name) is { SearchWeight: > 0 } property ? property : null);
        var hit = new SearchHit(select.Text(0), scorer.Score(kind.Properties, values, most), number);
        select.Reset();
        return hit;
    }

    private SearchTerm WithNear(SearchTerm term)
    {
        var word = term.Word.Text;
        if (NearWords.Distance(word) == 0 || CountUpTo(CandidatePasses.Word(term, KeyColumn.Words), 1) > 0)
            return term;
        var vocabulary = new List<string>();
        var select = session
            .Prepare("SELECT term FROM search_word WHERE term >= ? AND term < ? AND col <> 'sounds'")
            .Bind(1, word[..1])
            .Bind(2, word[..1] + char.MaxValue);
        while (select.Step())
            vocabulary.Add(select.Text(0));
        return term with { Near = NearWords.Of(word, vocabulary.Distinct(StringComparer.Ordinal)) };
    }

    private sealed class Search(SearchQuery query, IReadOnlyList<(long First, long Last)> ranges)
    {
        private readonly HashSet<long> _found = [];
        private readonly List<long> _unranked = [];

        public SearchScorer Scorer { get; } = new(query);

        public IReadOnlyList<(long First, long Last)> Ranges => ranges;

        /// <summary>The maximum number of candidates.</summary>
        public int Room { get; private set; } = MaxCandidates;

        public Dictionary<long, SearchHit> Hits { get; } = [];

        public bool IsCapped { get; set; }

        // Long texts say little about a name; a sentence is not a name.
        public bool IsSure => !query.MayBeName || Hits.Values.Any(hit => SearchHits.IsSure(hit.Match));

        /// <summary>Returns false if it is another candidate and there is no room.</summary>
        public bool TryAdd(long rowId)
        {
            if (_found.Count == Room)
                return _found.Contains(rowId);
            if (_found.Add(rowId))
                _unranked.Add(rowId);
            return true;
        }

        /// <summary>The candidates found since the last call.</summary>
        public List<long> TakeUnranked()
        {
            var taken = _unranked.ToList();
            _unranked.Clear();
            return taken;
        }

        /// <summary>Frees the room of earlier candidates that do not match the query.</summary>
        public void MakeRoom() => Room = _found.Count - Hits.Count + MaxCandidates;

        /// <summary>Ranks further candidates by other criteria: nothing is known about them yet.</summary>
        public void StartOver()
        {
            _found.Clear();
            _unranked.Clear();
            Room = MaxCandidates;
        }
    }
}
