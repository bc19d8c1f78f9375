using System.Text;

namespace Graph.GraphQL.Language;

/// <summary>Block strings (https://spec.graphql.org/September2025/#sec-String-Value.Block-Strings).</summary>
public static class BlockStrings
{
    /// <summary>The specification's BlockStringValue: removes common indentation and blank first and last lines.</summary>
    public static string Dedent(string rawValue)
    {
        var lines = SplitLines(rawValue);
        var commonIndent = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = LeadingWhiteSpace(lines[i]);
            if (indent == lines[i].Length)
                continue;
            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
                commonIndent = Math.Min(commonIndent, indent);
        }

        if (first < 0)
            return "";
        var value = new StringBuilder(rawValue.Length);
        for (var i = first; i <= last; i++)
        {
            if (i > first)
                value.Append('\n');
            value.Append(i == 0 ? lines[i] : lines[i].AsSpan(Math.Min(commonIndent, lines[i].Length)));
        }

        return value.ToString();
    }

    /// <summary>Whether a block string with this value is parsed to the same value.</summary>
    public static bool IsPrintable(string value)
    {
        var isEmptyLine = value.Length > 0;
        var hasIndent = false;
        var hasCommonIndent = true;
        var seenNonEmptyLine = false;
        foreach (var c in value)
        {
            switch (c)
            {
                case <= '\x08' or '\x0b' or '\x0c' or '\r' or '\x0e' or '\x0f':
                    return false;
                case '\n':
                    if (isEmptyLine && !seenNonEmptyLine)
                        return false;
                    seenNonEmptyLine = true;
                    isEmptyLine = true;
                    hasIndent = false;
                    break;
                case '\t' or ' ':
                    hasIndent |= isEmptyLine;
                    break;
                default:
                    hasCommonIndent &= hasIndent;
                    isEmptyLine = false;
                    break;
            }
        }

        return !isEmptyLine && !(hasCommonIndent && seenNonEmptyLine);
    }

    /// <summary>A block string of the value, between triple quotes.</summary>
    /// <param name="value">The value, as returned by <see cref="Dedent"/>.</param>
    /// <param name="minimize">Whether to omit line breaks that only improve readability.</param>
    public static string Print(string value, bool minimize = false)
    {
        const int LongestOnOneLine = 70;
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = SplitLines(escaped);
        var isSingleLine = lines.Length == 1;
        var startsWithWhiteSpace = value.Length > 0 && IsWhiteSpace(value[0]);
        // If every later line is indented, a line break at the start preserves the indentation.
        var forceLeadingNewLine = !isSingleLine && lines.Skip(1).All(line => line.Length == 0 || IsWhiteSpace(line[0]));
        var endsWithTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var forceTrailingNewLine = (value.EndsWith('"') && !endsWithTripleQuotes) || value.EndsWith('\\');
        var asMultipleLines =
            !minimize
            && (!isSingleLine || value.Length > LongestOnOneLine || forceTrailingNewLine || forceLeadingNewLine || endsWithTripleQuotes);

        var text = new StringBuilder("\"\"\"", escaped.Length + 8);
        if ((asMultipleLines && !(isSingleLine && startsWithWhiteSpace)) || forceLeadingNewLine)
            text.Append('\n');
        text.Append(escaped);
        if (asMultipleLines || forceTrailingNewLine)
            text.Append('\n');
        return text.Append("\"\"\"").ToString();
    }

    private static string[] SplitLines(string text)
    {
        if (text.Contains('\r'))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return text.Split('\n');
    }

    private static int LeadingWhiteSpace(string line)
    {
        var i = 0;
        while (i < line.Length && IsWhiteSpace(line[i]))
            i++;
        return i;
    }

    private static bool IsWhiteSpace(char c) => c is ' ' or '\t';
}
