using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Search;

/// <summary>
/// Finds words of texts that a misspelt word may mean, if no text contains the word itself. Names have keys for this; this is
/// for all other words.
/// </summary>
public static class NearWords
{
    private const int Shown = 5;

    /// <summary>The number of letters by which a similar word may differ; 0 if the word is too short.</summary>
    public static int Distance(string word) => EditDistance.Allowed(word);

    /// <summary>The most similar words, most similar first, then in alphabetical order.</summary>
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
