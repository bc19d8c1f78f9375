using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Search.Matching;

/// <summary>
/// The words that the texts of one search have, each made and compared with the words of the query once: what a search finds has
/// many words in common. For use by one thread.
/// </summary>
internal sealed class WordTable(SearchQuery query)
{
    // So that long texts of many words do not fill the memory.
    private const int MaxWords = 20_000;

    private readonly WordSplitter.Known _known = new(MaxWords);
    private readonly Dictionary<Word, (SearchRule Rule, double Score)?[]> _compared = [];

    /// <summary>The words of a text (<see cref="WordSplitter.Split(string)"/>).</summary>
    public List<Word> Split(string text) => WordSplitter.Split(text, _known);

    /// <summary>What the term at this place and the word are to one another (<see cref="WordComparison.Of"/>).</summary>
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
