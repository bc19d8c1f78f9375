namespace Graph.Storage.Search.Spelling;

/// <summary>Words as full-text indexes can have them.</summary>
internal static class KeyText
{
    /// <summary>
    /// A text without what ends a word in an index. Folding and transliteration make apostrophes (of <c>ŉ</c>, of <c>ь</c>), and
    /// spaces of a ligature that is a phrase (U+FDFA).
    /// </summary>
    public static string Of(string text) =>
        string.Concat(text.Where(c => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : !char.IsWhiteSpace(c)));
}
