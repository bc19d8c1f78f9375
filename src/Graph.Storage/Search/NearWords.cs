using FuzzySharp;

namespace Graph.Storage.Search;

/// <summary>
/// Words of the graph that a misspelt word may have meant: with the same first letter (which people get right), and one
/// letter more, less or other; two from eight letters on.
/// </summary>
public static class NearWords
{
    private const int MinLength = 4;
    private const int LongLength = 8;
    private const int Shown = 5;

    /// <summary>By how many letters a word near this one may differ.</summary>
    public static int Distance(string word) => word.Length < LongLength ? 1 : 2;

    /// <summary>The nearest words, nearest first, then by the alphabet.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> vocabulary)
    {
        if (word.Length < MinLength)
            return [];
        var distance = Distance(word);
        return [.. vocabulary
            .Where(other => Math.Abs(other.Length - word.Length) <= distance && other != word)
            .Select(other => (Word: other, Distance: Levenshtein.EditDistance(word, other)))
            .Where(near => near.Distance <= distance)
            .OrderBy(near => near.Distance).ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => near.Word)
            .Take(Shown)];
    }
}
