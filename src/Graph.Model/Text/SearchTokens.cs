using System.Globalization;
using System.Text;

namespace Graph.Model.Text;

/// <summary>
/// The words of texts and queries for full-text search. Texts and queries go through the same code, so that they meet
/// whatever their case, marks, script and spelling. Pure, safe to call from any thread, linear in the text's length.
/// </summary>
public static class SearchTokens
{
    /// <summary>The words of the text in order, repetitions included. A text without letters and digits has none.</summary>
    /// <exception cref="ArgumentException">The text holds NUL or a lone surrogate.</exception>
    public static IReadOnlyList<SearchToken> Of(string text)
    {
        TextValidity.ThrowIfInvalid(text, nameof(text));
        var tokens = new List<SearchToken>();
        var skeletons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in Words(text))
        {
            if (!skeletons.TryGetValue(word, out var skeleton))
                skeletons.Add(word, skeleton = Skeleton.Of(word));
            tokens.Add(new SearchToken(word, skeleton));
        }
        return tokens;
    }

    /// <summary>The words alone, for texts in which spellings need not meet.</summary>
    /// <exception cref="ArgumentException">The text holds NUL or a lone surrogate.</exception>
    public static IEnumerable<string> Words(string text)
    {
        TextValidity.ThrowIfInvalid(text, nameof(text));
        return Split(TextFold.Fold(Transliteration.ToLatin(text)));
    }

    private static IEnumerable<string> Split(string folded)
    {
        var word = new StringBuilder();
        for (var i = 0; i < folded.Length; i++)
        {
            if (Rune.TryGetRuneAt(folded, i, out var rune) && IsWordPart(rune))
            {
                word.Append(rune);
                i += rune.Utf16SequenceLength - 1;
            }
            else if (folded[i] == '\'' && word.Length > 0 && i + 1 < folded.Length && char.IsLetterOrDigit(folded[i + 1]))
            {
                // Inside a word: the possessive goes (Lukashenko's), any other apostrophe only joins (ab'ekt, O'Brien).
                var isPossessive = folded[i + 1] == 's' && (i + 2 == folded.Length || !char.IsLetterOrDigit(folded[i + 2]));
                if (isPossessive)
                    i++;
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0)
            yield return word.ToString();
    }

    private static bool IsWordPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber;
}
