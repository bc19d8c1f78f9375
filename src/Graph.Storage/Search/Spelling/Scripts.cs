using System.Text;

namespace Graph.Storage.Search.Spelling;

/// <summary>Identifies the script of letters as far as words and spellings depend on it (by Unicode blocks).</summary>
internal static class Scripts
{
    /// <summary>Whether a letter belongs to a script without spaces between words.</summary>
    public static bool IsUnspaced(Rune rune) =>
        rune.Value
            is (>= 0x3400 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x323AF)
                or 0x3005
                or 0x3007 // Han
                or (>= 0x3041 and <= 0x30FF)
                or (>= 0x31F0 and <= 0x31FF) // Kana
                or (>= 0x0E00 and <= 0x0EFF) // Thai, Lao
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1780 and <= 0x17FF); // Burmese, Khmer

    /// <summary>Whether a letter is Korean, which has spaces but attaches particles to the noun.</summary>
    public static bool IsHangul(Rune rune) => rune.Value is (>= 0xAC00 and <= 0xD7A3) or (>= 0x1100 and <= 0x11FF);

    /// <summary>Whether parts of the word are words: the script has no spaces, or is Korean.</summary>
    public static bool IsUnspaced(string folded)
    {
        foreach (var rune in folded.EnumerateRunes())
        {
            if (IsUnspaced(rune) || IsHangul(rune))
                return true;
            if (rune.IsAscii)
                return false;
        }

        return false;
    }

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    public static bool IsGreek(char c) => c is >= '\u0370' and <= '\u03FF';

    public static bool IsHebrew(char c) => c is >= '\u0590' and <= '\u05FF';

    public static bool IsArabic(char c) => c is >= '\u0600' and <= '\u06FF';
}
