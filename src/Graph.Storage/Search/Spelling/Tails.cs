using System.Collections.Frozen;

namespace Graph.Storage.Search.Spelling;

/// <summary>Articles and particles that are written as one word with what they stand before.</summary>
internal static class Tails
{
    private const int MinTail = 3;

    // French, Italian, Catalan, Irish: before an apostrophe.
    private static readonly FrozenSet<string> Elided = FrozenSet.ToFrozenSet(
        ["d", "l", "o", "m", "n", "s", "t", "c", "j", "qu", "dell", "dall", "nell", "all", "un", "sant"], StringComparer.Ordinal);

    // 'the', with 'and', 'so', 'in', 'like' or 'to' before it.
    private static readonly string[] Arabic = ["وال", "فال", "بال", "كال", "لل", "ال"];

    /// <summary>The word without them; none where it has none.</summary>
    /// <param name="written">The word with its apostrophes as <c>'</c>.</param>
    /// <param name="folded">The word folded, without apostrophes.</param>
    public static IReadOnlyList<string> Of(string written, string folded)
    {
        var apostrophe = written.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe > 0 && apostrophe < folded.Length && folded.Length - apostrophe >= MinTail
            && Elided.Contains(written[..apostrophe].ToLowerInvariant()))
        {
            return [folded[apostrophe..]];
        }

        if (folded.Length > MinTail && Scripts.IsArabic(folded[0]))
        {
            var article = Array.Find(Arabic, a => folded.StartsWith(a, StringComparison.Ordinal) && folded.Length - a.Length >= 2);
            return article is null ? [] : [folded[article.Length..]];
        }

        // Hebrew: 'the'.
        return folded.Length > MinTail && folded[0] == 'ה' ? [folded[1..]] : [];
    }
}
