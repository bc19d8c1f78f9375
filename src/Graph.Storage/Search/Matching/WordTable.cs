using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Search.Matching;

/// <summary>
/// The words in the texts of one search. Each is created and compared with the words of the query once, because search results
/// share many words. Not thread-safe.
/// </summary>
internal sealed class WordTable(SearchQuery query)
{
    // Limits the memory for long texts with many words.
    private const int MaxWords = 20_000;

    private readonly WordSplitter.Known _known = new(MaxWords);
    private readonly Dictionary<Word, (SearchRule Rule, double Score)?[]> _compared = [];

    /// <summary>The words of a text (<see cref="WordSplitter.Split(string)"/>).</summary>
    public List<Word> Split(string text) => WordSplitter.Split(text, _known);

    /// <summary>The comparison of the term at this position with the word (<see cref="WordComparison.Of"/>).</summary>
    public (SearchRule Rule, double Score) Compare(int term, Word word, bool isName)
    {
        var count = query.Terms.Count;
        if (!_compared.TryGetValue(word, out var results))
        {
            results = new (SearchRule, double)?[2 * count];
            if (_compared.Count < MaxWords)
                _compared.Add(word, results);
        }

        return results[isName ? count + term : term] ??= WordComparison.Of(query.Terms[term], word, isName);
    }
}
