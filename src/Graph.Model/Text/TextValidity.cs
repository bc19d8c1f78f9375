namespace Graph.Model.Text;

/// <summary>
/// Defines which text the graph can store: everything except NUL and lone surrogates, which not every store supports.
/// </summary>
public static class TextValidity
{
    /// <summary>A sentence with the reason why the text cannot be stored, or null if it can.</summary>
    public static string? Problem(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\0')
                return $"The text contains the character NUL (U+0000) at position {i}, which cannot be stored.";
            if (!char.IsSurrogate(c))
                continue;
            if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return $"The text contains half of a surrogate pair (U+{(int)c:X4}) at position {i}, which is not valid Unicode.";
            i++;
        }
        return null;
    }

    /// <summary>Checks the same as <see cref="Problem"/>.</summary>
    /// <exception cref="ArgumentException">The text cannot be stored.</exception>
    public static void ThrowIfInvalid(string text, string? paramName = null)
    {
        if (Problem(text) is { } problem)
            throw new ArgumentException(problem, paramName);
    }
}
