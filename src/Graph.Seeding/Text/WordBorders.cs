using System.Globalization;
using System.Text;

namespace Graph.Seeding.Text;

/// <summary>
/// Word boundaries of UAX 29 (https://www.unicode.org/reports/tr29/), with additional boundaries between any two characters of
/// a script without spaces, and around the clitics and particles that languages such as Arabic and Korean attach to a name. An
/// apostrophe ends a word, so that 'Lukashenko's' contains the name.
/// </summary>
internal static class WordBorders
{
    // No affix of a name is longer.
    private const int LongestClitic = 8;

    /// <summary>Whether the part of a text from a start to an exclusive end is not inside longer words.</summary>
    public static bool IsWhole(string text, int start, int end) => MayBeginAt(text, start) && MayEndAt(text, end);

    private static bool MayBeginAt(string text, int index)
    {
        if (IsBorder(text, index))
            return true;
        var at = After(text, index)!.Value.Rune;
        return Clitics.MayPrecede(Scripts.Of(at), Letters(text, index, Before));
    }

    private static bool MayEndAt(string text, int index)
    {
        if (IsBorder(text, index))
            return true;
        var before = Before(text, index)!.Value.Rune;
        return Clitics.MayFollow(Scripts.Of(before), Letters(text, index, After));
    }

    private static bool IsBorder(string text, int index)
    {
        if (Before(text, index) is not { } before || After(text, index) is not { } after || !IsWord(before.Rune) || !IsWord(after.Rune))
            return true;
        var (left, right) = (Scripts.Of(before.Rune), Scripts.Of(after.Rune));
        // A mark belongs to its base letter.
        if (IsMark(after.Rune))
            return false;
        return left is Script.Unspaced || right is Script.Unspaced || ((left is Script.Katakana) != (right is Script.Katakana));
    }

    // The letters of the word on one side of a position, in text order; without marks, which are optional in clitics.
    private static string Letters(string text, int index, Func<string, int, (Rune Rune, int Next)?> step)
    {
        var letters = new List<Rune>();
        while (letters.Count <= LongestClitic && step(text, index) is var (rune, next) && IsWord(rune))
        {
            if (!IsMark(rune))
                letters.Add(rune);
            index = next;
        }

        if (step == Before)
            letters.Reverse();
        return string.Concat(letters);
    }

    // The character before or at a position, and the position beyond it; characters without width and meaning are skipped.
    private static (Rune Rune, int Next)? Before(string text, int index)
    {
        while (index > 0)
        {
            Rune.DecodeLastFromUtf16(text.AsSpan(0, index), out var rune, out var length);
            index -= length;
            if (!NormalizedText.IsIgnored(rune))
                return (rune, index);
        }

        return null;
    }

    private static (Rune Rune, int Next)? After(string text, int index)
    {
        while (index < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var length);
            index += length;
            if (!NormalizedText.IsIgnored(rune))
                return (rune, index);
        }

        return null;
    }

    private static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == '_' || IsMark(rune);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;
}
