using System.Text;

namespace Graph.Storage.Search.Spelling;

/// <summary>Which script letters are of, as far as words and spellings depend on it (Unicode's blocks of letters).</summary>
internal static class Scripts
{
    /// <summary>A letter of a script that does not put spaces between words.</summary>
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

    /// <summary>Korean, which has spaces but writes particles as one word with the noun.</summary>
    public static bool IsHangul(Rune rune) => rune.Value is (>= 0xAC00 and <= 0xD7A3) or (>= 0x1100 and <= 0x11FF);

    /// <summary>Parts of the word are words: the script writes no spaces, or is Korean.</summary>
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
