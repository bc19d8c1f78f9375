namespace Graph.Storage.Search.Spelling;

/// <summary>Words in a form suitable for full-text indexes.</summary>
internal static class KeyText
{
    /// <summary>
    /// A text without characters that end a word in an index. Folding and transliteration create apostrophes (from <c>ŉ</c> and
    /// <c>ь</c>), and spaces from a ligature that is a phrase (U+FDFA).
    /// </summary>
    public static string Of(string text) =>
        string.Concat(text.Where(c => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : !char.IsWhiteSpace(c)));
}
