using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Search.Matching;
using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Search;

/// <summary>
/// Scores the match of a node with a query. Indexes only find candidates; this class alone ranks them, so all stores rank
/// alike.
/// </summary>
/// <remarks>
/// A name that equals the query scores 1. A name that contains its words scores by the confidence of each match
/// (<see cref="SearchRule"/>), their share of the name, and whether they are in the same order. Another text scores at least
/// half of that, and more by its weight. Words spread over several texts of a node score less, and a node with only most of the
/// words scores least. The score depends on the query and the node alone. One scorer ranks the nodes of one search, because it
/// caches their common words. Not thread-safe.
/// </remarks>
/// <param name="query">The query.</param>
public sealed class SearchScorer(SearchQuery query)
{
    /// <summary>
    /// Longer texts (such as documents), in UTF-16 units, are not split into words again: a word that is in none of the others
    /// must be here.
    /// </summary>
    public const int LongText = 2_000;

    private const int Shown = 300;
    private const double Alias = 0.99;
    private const double Spread = 0.8;
    private const double MostShare = 0.45;

    private readonly WordTable _words = new(query);
    private readonly Dictionary<IReadOnlyList<Property>, Property[]> _searchable = [];

    /// <summary>The score, from 0 to 1, with its reasons; equal scores are ordered by id.</summary>
    /// <param name="properties">The properties of the node's kind.</param>
    /// <param name="values">The node's values; for long texts, the beginning is sufficient.</param>
    /// <param name="most">The number of required words that is sufficient; 0 if all must be present.</param>
    public NodeMatch Score(IReadOnlyList<Property> properties, PropertyValues values, int most = 0)
    {
        var node = new NodeScore(query, _words, most);
        foreach (var property in Searchable(properties))
        {
            switch (values[property.Name])
            {
                case string text:
                    Add(node, property, text);
                    break;
                case IReadOnlyList<object> texts:
                    foreach (var text in SearchWords.Texts(texts).Distinct(StringComparer.Ordinal))
                        Add(node, property, text);
                    break;
            }
        }

        return node.Build();
    }

    private static void Add(NodeScore node, Property property, string text)
    {
        if (text.Length > LongText)
            node.AddLong(property, text);
        else if (property.SearchWeight >= SearchWords.BestWeight)
            node.AddName(property, text);
        else
            node.AddText(property, text);
    }

    private Property[] Searchable(IReadOnlyList<Property> properties)
    {
        if (!_searchable.TryGetValue(properties, out var found))
            _searchable.Add(properties, found = [.. properties.Where(p => p.SearchWeight > 0).OrderByDescending(p => p.SearchWeight)]);
        return found;
    }

    private static double Share(Property property) =>
        property.SearchWeight switch
        {
            > SearchWords.BestWeight => 1,
            SearchWords.BestWeight => Alias,
            _ => 0.45 + (0.05 * property.SearchWeight),
        };

    private static string Cut(string text) =>
        text.Length <= Shown ? text : text[..(char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown)] + "…";

    private sealed class NodeScore(SearchQuery query, WordTable table, int most)
    {
        private readonly List<TextMatch> _whole = [];
        private readonly List<(TextMatch Match, double Share)> _partial = [];
        private readonly List<TextMatch> _bare = [];
        private (Property Property, string Text)? _long;
        private bool _conflicts;

        public void AddName(Property property, string text)
        {
            var words = table.Split(text);
            if (!query.MayBeName || words.Count > 4 * SearchQuery.MaxTerms)
            {
                AddText(property, text, words);
                return;
            }

            var answer = NameMatcher.Match(query, words, table);
            _conflicts |= answer.Conflicts && Array.Exists(answer.Words, w => w.Score >= 0.5);
            var match = new TextMatch(property.Name, Cut(text), answer.Rule, answer.Score * Share(property), answer.Words);
            if (answer is { Answers: true, IsBare: true })
                _bare.Add(match);
            else if (answer.Answers)
                _whole.Add(match);
            else if (Array.Exists(answer.Words, w => w.Score > 0) && !answer.IsOther && !(answer.Conflicts && most > 0))
                _partial.Add((match with { Score = 0 }, Share(property)));
        }

        public void AddText(Property property, string text)
        {
            // A name that contains all words with confidence scores more than any other text.
            if (!_whole.Exists(m => m.Score > Share(property)))
                AddText(property, text, table.Split(text));
        }

        public void AddLong(Property property, string text) => _long ??= (property, text);

        public NodeMatch Build()
        {
            if (!_conflicts)
                _whole.AddRange(_bare);
            if (_whole.Count > 0)
            {
                _whole.Sort(static (a, b) => b.Score.CompareTo(a.Score));
                return Node(_whole[0].Score, _whole, []);
            }

            return Together();
        }

        private void AddText(Property property, string text, List<Word> words)
        {
            var found = new WordMatch[query.Terms.Count];
            for (var t = 0; t < found.Length; t++)
                found[t] = Best(t, words);
            var (lacks, optional, weights, sum) = (0, true, 0d, 0d);
            SearchRule? weakest = null;
            var least = double.MaxValue;
            for (var t = 0; t < found.Length; t++)
            {
                if (found[t].Score == 0)
                    found[t] = AsOne(t, words) ?? found[t];
                var score = found[t].Score;
                if (score == 0)
                {
                    lacks++;
                    optional &= query.Terms[t].IsOptional;
                    weights += query.Terms[t].Weight;
                    continue;
                }

                sum += score;
                weights++;
                if (score < least)
                    (least, weakest) = (score, found[t].Rule);
            }

            if (weakest is not { } weak)
                return;
            var average = sum / weights;
            var share = Math.Min(1, (double)(found.Length - lacks) / words.Count);
            var rule = optional ? weak : SearchRule.Most;
            var match = new TextMatch(
                property.Name,
                Cut(text),
                rule,
                optional ? average * Share(property) * (0.9 + (0.1 * share)) : 0,
                found
            );
            if (optional)
                _whole.Add(match);
            else
                _partial.Add((match, Share(property)));
        }

        // Words of the query that are one word of the text.
        private WordMatch? AsOne(int t, List<Word> words)
        {
            foreach (var span in query.Spans)
            {
                if (span.Has(t) && !span.IsAcronym && words.Find(w => w.Text == span.Text) is { } joined)
                    return new(query.Terms[t].Word.Written, joined.Written, SearchRule.Joined, 0.96);
            }

            return null;
        }

        private WordMatch Best(int t, List<Word> words)
        {
            var term = query.Terms[t];
            WordMatch best = new(term.Word.Written, "", SearchRule.Most, 0);
            foreach (var word in words)
            {
                var (rule, score) = table.Compare(t, word, isName: false);
                if (score > best.Score)
                    best = new(term.Word.Written, word.Written, rule, score);
                if (score == 1)
                    return best;
            }

            foreach (var (start, count, text) in NameKeys.Dotted(words))
            {
                if (text == term.Word.Text && best.Score < 0.97)
                {
                    best = new(
                        term.Word.Written,
                        string.Join('.', words.Skip(start).Take(count).Select(w => w.Written)),
                        SearchRule.Acronym,
                        0.97
                    );
                }
            }

            return best;
        }

        // The words of the query in several texts.
        private NodeMatch Together()
        {
            var count = query.Terms.Count;
            var best = new (double Score, TextMatch? Text)[count];
            foreach (var (text, share) in _partial)
            {
                for (var t = 0; t < count; t++)
                {
                    var score = text.Words[t].Score * share;
                    if (score > best[t].Score)
                        best[t] = (score, text);
                }
            }

            if (_long is { } document && most == 0)
            {
                for (var t = 0; t < count; t++)
                {
                    if (best[t].Score == 0)
                    {
                        best[t] = (
                            (query.Terms[t].Near.Count > 0 ? 0.4 : 1) * 0.5,
                            new(document.Property.Name, Cut(document.Text), SearchRule.Spread, 0, [])
                        );
                    }
                }
            }

            var needed = query.Needed.ToList();
            var has = needed.Count(term => best[IndexOf(term)].Score > 0);
            if (has == 0 || has < (most > 0 ? most : needed.Count) || (most == 0 && !HasInitials(best)))
                return NodeMatch.None;
            double sum = 0,
                weights = 0;
            for (var t = 0; t < count; t++)
            {
                var term = query.Terms[t];
                weights += best[t].Score > 0 || !term.IsOptional ? 1 : term.Weight;
                sum += best[t].Score;
            }

            var isWhole = has == needed.Count;
            var total = sum / weights * (isWhole ? Spread : MostShare);
            var rule = isWhole ? SearchRule.Spread : SearchRule.Most;
            var texts = best.Where(b => b.Text is not null)
                .GroupBy(b => b.Text!, (text, of) => text with { Rule = rule, Score = Round(total) })
                .ToList();
            return Node(
                total,
                texts,
                [.. Enumerable.Range(0, count).Where(t => best[t].Score == 0).Select(t => query.Terms[t].Word.Written)]
            );
        }

        // In other texts, an initial does not abbreviate a name: it must occur as such.
        private bool HasInitials((double Score, TextMatch? Text)[] best) =>
            Enumerable.Range(0, best.Length).All(t => !query.Terms[t].Word.IsInitial || query.Terms[t].IsOptional || best[t].Score > 0);

        private int IndexOf(SearchTerm term)
        {
            for (var t = 0; t < query.Terms.Count; t++)
            {
                if (ReferenceEquals(query.Terms[t], term))
                    return t;
            }

            return -1;
        }

        private static NodeMatch Node(double score, List<TextMatch> texts, IReadOnlyList<string> missing) =>
            new(
                Round(score),
                [.. texts.Select(t => t with { Score = Round(t.Score) })],
                missing.Count > 0 || texts.Count == 0 ? missing : [.. texts[0].Words.Where(w => w.Score == 0).Select(w => w.Asked)]
            );

        private static double Round(double score) => Math.Round(Math.Min(score, 1), 4);
    }
}
