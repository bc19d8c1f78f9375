using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Graph.Seeding.Facts;

namespace Graph.Seeding.Text;

/// <summary>The text of a document, byte for byte, with searches in it. Immutable.</summary>
internal sealed class DocumentText
{
    private const int ContextLength = 60;

    private readonly Lazy<NormalizedText> _normalized;
    private readonly Lazy<int[]> _graphemes;
    private readonly int[] _lineStarts;
    private readonly int[] _lowSurrogates;

    public DocumentText(string id, string text)
    {
        Id = id;
        Text = text;
        _normalized = new Lazy<NormalizedText>(() => NormalizedText.Of(text));
        _graphemes = new Lazy<int[]>(() => StringInfo.ParseCombiningCharacters(text));
        _lineStarts = [0, .. Indexes(text, c => c == '\n').Select(i => i + 1)];
        _lowSurrogates = [.. Indexes(text, char.IsLowSurrogate)];
    }

    public string Id { get; }

    public string Text { get; }

    public NormalizedText Normalized => _normalized.Value;

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The line, from 1, of this index.</summary>
    public int LineOf(int utf16)
    {
        var found = Array.BinarySearch(_lineStarts, utf16);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The number of code points before this index.</summary>
    public int CodePointsBefore(int utf16)
    {
        var found = Array.BinarySearch(_lowSurrogates, utf16);
        return utf16 - (found >= 0 ? found : ~found);
    }

    public Passage PassageAt(int start, int end) =>
        new(Id, CodePointsBefore(start), CodePointsBefore(end), start, end, Text[start..end], Before(start), After(end));

    /// <summary>
    /// Every occurrence of the text, ignoring white space differences, in order; occurrences may overlap. An occurrence that
    /// would split a character (a letter and its combining mark, an emoji and its skin tone: a grapheme cluster of UAX 29) does
    /// not count.
    /// </summary>
    public IEnumerable<(int Start, int End)> Find(string text) => FindAnywhere(text).Where(p => IsBoundary(p.Start) && IsBoundary(p.End));

    /// <summary>The first occurrence of the text within whole characters, extended to those, or null.</summary>
    public (int Start, int End)? FindWithinCharacters(string text)
    {
        foreach (var (start, end) in FindAnywhere(text))
            return (_graphemes.Value.LastOrDefault(g => g <= start), _graphemes.Value.FirstOrDefault(g => g >= end, Text.Length));
        return null;
    }

    private IEnumerable<(int Start, int End)> FindAnywhere(string text)
    {
        var pattern = NormalizedText.Normalize(text);
        if (pattern.Length == 0)
            yield break;
        var at = -1;
        while ((at = Normalized.Text.IndexOf(pattern, at + 1, StringComparison.Ordinal)) >= 0)
        {
            var start = Normalized.OriginOf(at);
            var end = Normalized.OriginOf(at + pattern.Length - 1) + 1;
            yield return (start, end);
        }
    }

    /// <summary>Whether neither end is inside a word.</summary>
    public bool IsWholeWord(int start, int end) => WordBorders.IsWhole(Text, start, end);

    private bool IsBoundary(int index) => index == Text.Length || Array.BinarySearch(_graphemes.Value, index) >= 0;

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private string Before(int start)
    {
        var from = start;
        for (var i = 0; i < ContextLength && from > 0; i++)
            from -= from > 1 && char.IsSurrogatePair(Text[from - 2], Text[from - 1]) ? 2 : 1;
        return Text[from..start];
    }

    private string After(int end)
    {
        var to = end;
        for (var i = 0; i < ContextLength && to < Text.Length; i++)
            to += to + 1 < Text.Length && char.IsSurrogatePair(Text[to], Text[to + 1]) ? 2 : 1;
        return Text[end..to];
    }

    private static IEnumerable<int> Indexes(string text, Func<char, bool> condition)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (condition(text[i]))
                yield return i;
        }
    }
}
