using System.Text;

namespace Graph.Seeding.Text;

/// <summary>
/// A text normalized for comparison with quotes: every run of white space (no-break spaces included) is one space, and
/// characters without width and meaning (zero width space, word joiner, soft hyphen, byte order mark, direction marks) are
/// omitted. It records the original position of each character. Built in linear time.
/// </summary>
internal sealed class NormalizedText
{
    private readonly int[] _origins;

    private NormalizedText(string text, int[] origins)
    {
        Text = text;
        _origins = origins;
    }

    public string Text { get; }

    /// <summary>The index of this character in the original text.</summary>
    public int OriginOf(int index) => _origins[index];

    public static NormalizedText Of(string text)
    {
        var normalized = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsIgnored(c))
                continue;
            var isSpace = char.IsWhiteSpace(c);
            if (isSpace && normalized.Length > 0 && normalized[^1] == ' ')
                continue;
            normalized.Append(isSpace ? ' ' : c);
            origins.Add(i);
        }

        return new NormalizedText(normalized.ToString(), [.. origins]);
    }

    /// <summary>The text in its normalized form, without space at its ends.</summary>
    public static string Normalize(string text) => Of(text).Text.Trim(' ');

    /// <summary>Whether a character has neither width nor meaning; text copied from web pages contains such characters.</summary>
    public static bool IsIgnored(Rune rune) => rune.IsBmp && IsIgnored((char)rune.Value);

    // The last three lines are marks, embeddings and isolates of direction (UAX 9).
    private static bool IsIgnored(char c) =>
        c
            is '\u200B'
                or '\u2060'
                or '\u00AD'
                or '\uFEFF'
                or '\u200E'
                or '\u200F'
                or '\u061C'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069');
}
