using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Search;

/// <summary>
/// Words of texts that a misspelt word may have meant, where nothing has the word itself. Names have keys for that; this is for all
/// other words.
/// </summary>
public static class NearWords
{
    private const int Shown = 5;

    /// <summary>By how many letters a word near this one may differ; 0 where it is too short.</summary>
    public static int Distance(string word) => EditDistance.Allowed(word);

    /// <summary>The nearest words, nearest first, then by the alphabet.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> vocabulary) =>
        [
            .. vocabulary
                .Where(other => other.Length > 0)
                .Select(other => (Word: other, Distance: EditDistance.Near(word, other)))
                .Where(near => near.Distance > 0)
                .OrderBy(near => near.Distance)
                .ThenBy(near => near.Word, StringComparer.Ordinal)
                .Select(near => near.Word)
                .Take(Shown),
        ];
}
