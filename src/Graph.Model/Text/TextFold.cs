using System.Globalization;
using System.Text;

namespace Graph.Model.Text;

/// <summary>
/// Folds text for comparison, order and search, independently of the store: stores compare the results byte by byte. Pure
/// functions, safe to call from any thread. They need ICU: <see cref="RequireNormalization"/>.
/// </summary>
public static class TextFold
{
    /// <summary>The maximum length of a <see cref="SortKey"/> in characters (UTF-16 code units, none of them a surrogate).</summary>
    public const int MaxSortKey = 1_000;

    // Letters that Unicode does not decompose into a base letter and a mark, or whose case folding is more than lower case.
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['đ'] = "d",
        ['ð'] = "d",
        ['ł'] = "l",
        ['ø'] = "o",
        ['ħ'] = "h",
        ['ŧ'] = "t",
        ['ı'] = "i",
        ['ŋ'] = "n",
        ['ĸ'] = "k",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['þ'] = "th",
        ['ſ'] = "s",
        ['ƒ'] = "f",
        ['ǝ'] = "e",
        ['ə'] = "e",
        ['ς'] = "σ",
    };

    /// <summary>
    /// The text for comparisons that ignore case, marks and width: NFKC, case folded, marks of Latin, Greek, Cyrillic, Hebrew
    /// and Arabic and the stroke that lengthens Arabic words stripped, letters such as đ, ł and ø as their base letters,
    /// typographic quotes and dashes as ASCII ones, every run of white space (no-break spaces included) as one space, and
    /// without invisible format characters. Folding a folded text has no effect.
    /// </summary>
    /// <exception cref="ArgumentException">The text contains NUL or a lone surrogate.</exception>
    public static string Fold(string text)
    {
        if (IsPlainAscii(text))
            return text.ToLowerInvariant();
        TextValidity.ThrowIfInvalid(text, nameof(text));

        var unified = new StringBuilder(text.Length);
        foreach (var c in text)
            unified.Append(Punctuation(c));
        var folded = new StringBuilder(unified.Length);
        foreach (var rune in Normalize(unified.ToString(), NormalizationForm.FormKD).EnumerateRunes())
        {
            if (IsMark(rune.Value) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
                continue;
            if (Rune.IsWhiteSpace(rune))
            {
                if (folded.Length == 0 || folded[^1] != ' ')
                    folded.Append(' ');
                continue;
            }
            var lower = Rune.ToLowerInvariant(rune);
            if (!lower.IsBmp)
                folded.Append(lower);
            else if (Letters.TryGetValue((char)lower.Value, out var letters))
                folded.Append(letters);
            else
                folded.Append(Punctuation((char)lower.Value));
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// The key by which stores order a <c>@sortable</c> string: <see cref="Fold"/> without white space at the ends, each
    /// character beyond U+FFFF as U+FFFF, so that UTF-8 and UTF-16 have the same order, truncated to <see cref="MaxSortKey"/>
    /// characters. Texts that differ only after that have the same key: they are ordered by key, then id.
    /// </summary>
    /// <remarks>
    /// The key is truncated because the range indexes of Neo4j reject values larger than 8 kB; names are rarely that long.
    /// </remarks>
    /// <exception cref="ArgumentException">The text contains NUL or a lone surrogate.</exception>
    public static string SortKey(string text)
    {
        var folded = Fold(text).Trim(' ');
        if (!folded.Any(char.IsSurrogate))
            return folded.Length <= MaxSortKey ? folded : folded[..MaxSortKey];
        var key = new StringBuilder(Math.Min(folded.Length, MaxSortKey));
        foreach (var rune in folded.EnumerateRunes())
        {
            if (key.Length == MaxSortKey)
                break;
            key.Append(rune.IsBmp ? (char)rune.Value : '\uFFFF');
        }

        return key.ToString();
    }

    /// <summary>
    /// Checks that the runtime normalizes text. Without ICU it silently does not, and names would be folded incorrectly. Hosts
    /// call this at startup.
    /// </summary>
    /// <exception cref="PlatformNotSupportedException">
    /// The runtime does not normalize text; the message explains what to change.
    /// </exception>
    public static void RequireNormalization()
    {
        if (!NormalizationWorks())
        {
            throw new PlatformNotSupportedException(
                "This runtime does not normalize Unicode text, so names cannot be compared: it runs in globalization-invariant "
                    + "mode. Install ICU (Debian: libicu72 or later; Alpine: icu-libs), and set neither "
                    + "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 nor InvariantGlobalization=true."
            );
        }
    }

    /// <summary>The text with letters and their marks as one character if one exists (NFC).</summary>
    /// <exception cref="ArgumentException">The text contains a lone surrogate.</exception>
    public static string Compose(string text) => System.Text.Ascii.IsValid(text) ? text : Normalize(text, NormalizationForm.FormC);

    internal static bool NormalizationWorks()
    {
        // Invariant mode returns text unchanged, or throws for non-ASCII text, depending on the version of the runtime.
        try
        {
            return "\uFB01\u00E9".Normalize(NormalizationForm.FormKD) == "fie\u0301";
        }
        catch (PlatformNotSupportedException)
        {
            return false;
        }
    }

    // The runtime rejects U+FFFE, which is not a character but is valid in a text.
    internal static string Normalize(string text, NormalizationForm form) => text.Replace('\uFFFE', '\uFFFD').Normalize(form);

    internal static bool IsMark(int c) =>
        c
            is (>= 0x0300 and <= 0x036F)
                or (>= 0x0483 and <= 0x0489)
                or (>= 0x1AB0 and <= 0x1AFF)
                or (>= 0x1DC0 and <= 0x1DFF)
                or (>= 0x20D0 and <= 0x20FF)
                or (>= 0xFE20 and <= 0xFE2F)
                or (>= 0x0591 and <= 0x05BD)
                or 0x05BF
                or 0x05C1
                or 0x05C2
                or 0x05C4
                or 0x05C5
                or 0x05C7
                or (>= 0x0610 and <= 0x061A)
                or (>= 0x064B and <= 0x065F)
                or 0x0640
                or 0x0670;

    // Both before normalization, which decomposes some of them into a space and a mark, and after it, because it creates
    // others.
    internal static char Punctuation(char c) =>
        c switch
        {
            '\u2018'
            or '\u2019'
            or '\u201A'
            or '\u201B'
            or '\u2039'
            or '\u203A'
            or '\u2032'
            or '\u02B9'
            or '\u02BC'
            or '\u02BB'
            or '\u00B4'
            or '\u0060'
            or '\uFF07' => '\'',
            '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' or '\uFF02' => '"',
            (>= '\u2010' and <= '\u2015') or '\u2212' or '\u2E3A' or '\u2E3B' or '\uFE58' or '\uFE63' or '\uFF0D' => '-',
            _ => c,
        };

    // Most texts need only conversion to lower case.
    private static bool IsPlainAscii(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < ' ' or > '~' or '`' || (c == ' ' && i > 0 && text[i - 1] == ' '))
                return false;
        }
        return true;
    }
}
