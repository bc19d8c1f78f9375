using FuzzySharp;

namespace Graph.Seeding;

/// <summary>What somebody probably meant by a word that is not known.</summary>
internal static class Suggestion
{
    // Below this share of equal characters (of 100) a suggestion confuses more than it helps.
    private const int LeastRatio = 60;

    /// <summary>' Did you mean "x" or "y"?' with the nearest of the words, or nothing where none is near.</summary>
    public static string For(string came, IEnumerable<string> known)
    {
        var lower = came.ToLowerInvariant();
        var near = known.Distinct(StringComparer.Ordinal)
            .Select(word => (Word: word, Ratio: Fuzz.Ratio(lower, word.ToLowerInvariant())))
            .Where(w => w.Ratio >= LeastRatio)
            .OrderByDescending(w => w.Ratio).ThenBy(w => w.Word, StringComparer.Ordinal)
            .ToList();
        if (near.Count == 0)
            return "";
        var shown = near[0].Ratio == 100 ? near.Take(1) : near.TakeWhile(w => w.Ratio >= near[0].Ratio - 10).Take(3);
        return $" Did you mean {Any([.. shown.Select(w => Quoted(w.Word))])}?";
    }

    /// <summary>The words with commas between them and 'or' before the last.</summary>
    public static string Any(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}",
    };

    public static string Quoted(string text) => $"\"{text}\"";
}
