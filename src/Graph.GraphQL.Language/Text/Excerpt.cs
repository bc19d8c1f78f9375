namespace Graph.GraphQL.Language;

/// <summary>
/// Shows text from a client in a message to it. Long text is truncated, because a message must not be as long as the request,
/// and the client knows the rest.
/// </summary>
public static class Excerpt
{
    /// <summary>The maximum length shown, in UTF-16 units.</summary>
    public const int MaxLength = 200;

    /// <summary>The text, or its beginning with an ellipsis; never half of a surrogate pair.</summary>
    public static string Of(string text) => text.Length <= MaxLength ? text : Of(text.AsSpan());

    /// <inheritdoc cref="Of(string)"/>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length <= MaxLength)
            return text.ToString();
        var end = MaxLength - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return string.Concat(text[..end], "…");
    }
}
