using Graph.Model.Text;
using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Search.Matching;

/// <summary>
/// Assigns words of a name to words of a query. Each is used once, most certain first. Several words may correspond to one on
/// the other side.
/// </summary>
internal sealed class Pairing
{
    private const int MinJoined = 4;

    private readonly SearchQuery _query;
    private readonly List<Word> _words;
    private readonly WordTable _table;
    private readonly string _initials;
    private readonly List<Pair> _pairs = [];

    private Pairing(SearchQuery query, List<Word> words, WordTable table)
    {
        _query = query;
        _words = words;
        _table = table;
        _initials = NameKeys.Initials(words);
        Terms = new Pair?[query.Terms.Count];
        Used = new bool[words.Count];
    }

    /// <summary>The pair of each word of the query; null if the name lacks it.</summary>
    public Pair?[] Terms { get; }

    /// <summary>Which words of the name are paired.</summary>
    public bool[] Used { get; }

    /// <summary>Pairs the words of a query with those of a name.</summary>
    public static Pairing Of(SearchQuery query, List<Word> words, WordTable table)
    {
        var pairing = new Pairing(query, words, table);
        pairing.Single();
        pairing.JoinTerms();
        pairing.JoinWords();
        pairing.Dotted();
        pairing.Choose();
        return pairing;
    }

    private void Single()
    {
        for (var t = 0; t < _query.Terms.Count; t++)
        {
            for (var w = 0; w < _words.Count; w++)
            {
                // The initial A. is not an article.
                if (_query.Terms[t].IsInitial && char.IsLower(_words[w].Written[0]))
                    continue;
                if (_table.Compare(t, _words[w], isName: true) is { Score: > 0 } same)
                    _pairs.Add(new(t, 1, w, 1, same.Rule, same.Score));
                else if (WordComparison.Initial(_query.Terms[t].Word, _words[w]) is { Score: > 0 } initial)
                    _pairs.Add(new(t, 1, w, 1, initial.Rule, initial.Score));
            }
        }
    }

    private void JoinTerms()
    {
        foreach (var span in _query.Spans)
        {
            // U.N. for United Nations.
            if (span.Text == _initials && !span.IsAcronym && _query.Terms.Skip(span.Start).Take(span.Count).All(t => t.Word.IsInitial))
                _pairs.Add(new(span.Start, span.Count, 0, _words.Count, SearchRule.Acronym, 0.85));
            for (var w = 0; w < _words.Count; w++)
            {
                if (Joined(span.Text, _words[w], span.Sound) is not { Score: > 0 } joined)
                    continue;
                if (!span.IsAcronym)
                    _pairs.Add(new(span.Start, span.Count, w, 1, joined.Rule, joined.Score));
                else if (_words[w].IsUpper && joined.Score > WordComparison.Sure)
                    _pairs.Add(new(span.Start, span.Count, w, 1, SearchRule.Acronym, 0.85));
            }
        }
    }

    private void JoinWords()
    {
        for (var t = 0; t < _query.Terms.Count; t++)
        {
            var term = _query.Terms[t].Word;
            if (_initials == term.Text && term.Text.Length > 1)
                _pairs.Add(new(t, 1, 0, _words.Count, SearchRule.Acronym, term.IsUpper ? 0.85 : 0.76));
            if (_query.Terms[t].IsAcronym && _query.Terms.Count > 1)
                Initials(t, term.Text);
        }

        for (var start = 0; start + 1 < _words.Count; start++)
        {
            var text = _words[start].Text;
            for (var count = 2; count <= NameKeys.MaxJoined && start + count <= _words.Count; count++)
            {
                text += _words[start + count - 1].Text;
                string? sound = null;
                for (var t = 0; t < _query.Terms.Count; t++)
                {
                    var term = _query.Terms[t].Word;
                    if (term.Text.Length >= MinJoined && Joined(text, term, sound ??= PhoneticKey.Of(text)) is { Score: > 0 } joined)
                        _pairs.Add(new(t, 1, start, count, joined.Rule, joined.Score));
                }
            }
        }
    }

    // U.S. in the name.
    private void Dotted()
    {
        if (!_words.Exists(w => w.IsAbbreviated))
            return;
        foreach (var (start, count, text) in NameKeys.Dotted(_words))
        {
            foreach (var span in _query.Spans)
            {
                if (text == span.Text)
                    _pairs.Add(new(span.Start, span.Count, start, count, SearchRule.Acronym, span.IsAcronym ? 0.85 : 0.97));
            }

            for (var t = 0; t < _query.Terms.Count; t++)
            {
                if (text == _query.Terms[t].Word.Text)
                    _pairs.Add(new(t, 1, start, count, SearchRule.Acronym, 0.97));
            }
        }
    }

    // JF Kennedy; of a name that lacks the second, the first is enough.
    private void Initials(int t, string letters)
    {
        for (var start = 0; start < _words.Count; start++)
        {
            var count = 0;
            while (
                count < letters.Length
                && start + count < _words.Count
                && _words[start + count].Spellings.Any(s => s[0] == letters[count])
                && !char.IsLower(_words[start + count].Written[0])
            )
            {
                count++;
            }

            if (count > 0 && (count == letters.Length || start + count == _words.Count - 1))
                _pairs.Add(new(t, 1, start, count, SearchRule.Initial, count == letters.Length ? 0.8 : 0.7));
        }
    }

    private static (SearchRule Rule, double Score) Joined(string text, Word word, string sound)
    {
        if (word.Spellings.Contains(text))
            return (SearchRule.Joined, 0.96);
        if (word.Folded.Any(c => c > 127) is false && word.Tails.Contains(text))
            return (SearchRule.Joined, 0.94);
        return sound.Length > 3 && word.Sounds.Contains(sound) ? (SearchRule.Joined, 0.72) : default;
    }

    private void Choose()
    {
        // Prefer pairs that leave the fewest words, then the most certain, then the order of the name.
        foreach (
            var pair in _pairs.Count < 2
                ? _pairs
                : (IEnumerable<Pair>)
                    _pairs
                        .OrderByDescending(p => p.Score + (0.02 * (p.TermCount + p.WordCount - 2)))
                        .ThenBy(p => Math.Abs(p.Term - p.Word))
                        .ThenBy(p => p.Term)
                        .ThenBy(p => p.Word)
        )
        {
            if (
                Terms.AsSpan(pair.Term, pair.TermCount).ContainsAnyExcept((Pair?)null)
                || Used.AsSpan(pair.Word, pair.WordCount).Contains(true)
            )
            {
                continue;
            }

            Terms.AsSpan(pair.Term, pair.TermCount).Fill(pair);
            Used.AsSpan(pair.Word, pair.WordCount).Fill(true);
        }

        // An initial is significant only next to a confident match of a name.
        if (!Array.Exists(Terms, p => p is { Rule: not SearchRule.Initial, Score: >= 0.5 }))
            Array.Clear(Terms);
    }

    /// <summary>Words of a query that are words of a name.</summary>
    /// <param name="Term">The first word in the query.</param>
    /// <param name="TermCount">The number of words in the query.</param>
    /// <param name="Word">The first word in the name.</param>
    /// <param name="WordCount">The number of words in the name.</param>
    /// <param name="Rule">The rule that matched.</param>
    /// <param name="Score">The confidence.</param>
    public sealed record Pair(int Term, int TermCount, int Word, int WordCount, SearchRule Rule, double Score);
}
