namespace Graph.GraphQL.Language;

/// <summary>The grammar of names (https://spec.graphql.org/September2025/#Name).</summary>
public static class Names
{
    /// <summary>True for a letter or an underscore, ASCII only.</summary>
    public static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    /// <summary>True for a letter, a digit or an underscore, ASCII only.</summary>
    public static bool IsNameContinue(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>Whether the entire text is one name.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsNameStart(text[0]))
            return false;
        foreach (var c in text[1..])
        {
            if (!IsNameContinue(c))
                return false;
        }

        return true;
    }

    /// <summary>True if the name begins with "__", which is reserved for introspection.</summary>
    public static bool IsReserved(ReadOnlySpan<char> name) => name.StartsWith("__", StringComparison.Ordinal);
}
