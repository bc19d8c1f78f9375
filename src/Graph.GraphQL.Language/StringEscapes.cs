using System.Buffers;
using System.Text;

namespace Graph.GraphQL.Language;

/// <summary>The escapes of quoted strings (https://spec.graphql.org/September2025/#sec-String-Value.Escape-Sequences).</summary>
public static class StringEscapes
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([
        .. Enumerable.Range(0, 0xa0).Where(c => c is < 0x20 or '"' or '\\' or >= 0x7f).Select(c => (char)c),
    ]);

    /// <summary>
    /// Reads the escape at the start of <paramref name="text"/>, a backslash.
    /// </summary>
    /// <param name="text">The source from the backslash on.</param>
    /// <param name="codePoint">The character that the escape represents.</param>
    /// <param name="isUnicode">True for <c>\u</c>.</param>
    /// <returns>Its length; for an invalid escape, the negated length of the text that an error should show.</returns>
    internal static int Read(ReadOnlySpan<char> text, out int codePoint, out bool isUnicode)
    {
        isUnicode = text.Length > 1 && text[1] == 'u';
        if (isUnicode)
            return text.Length > 2 && text[2] == '{' ? ReadBraced(text, out codePoint) : ReadFourDigits(text, out codePoint);
        codePoint =
            text.Length < 2
                ? -1
                : text[1] switch
                {
                    '"' => '"',
                    '\\' => '\\',
                    '/' => '/',
                    'b' => '\b',
                    'f' => '\f',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    _ => -1,
                };
        return codePoint < 0 ? -2 : 2;
    }

    /// <summary>Decodes the content of a string that the lexer accepted.</summary>
    internal static string Decode(ReadOnlySpan<char> content)
    {
        var value = new StringBuilder(content.Length);
        while (content.IndexOf('\\') is var escape and >= 0)
        {
            value.Append(content[..escape]);
            content = content[escape..];
            var length = Read(content, out var codePoint, out _);
            value.Append(char.ConvertFromUtf32(codePoint));
            content = content[length..];
        }

        return value.Append(content).ToString();
    }

    /// <summary>A string in quotes, with control characters, quotes and backslashes escaped, as graphql-js prints it.</summary>
    public static string Quote(string value)
    {
        if (value.AsSpan().IndexOfAny(Escaped) < 0)
            return $"\"{value}\"";
        var text = new StringBuilder(value.Length + 8).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' or (>= '\x7f' and < '\xa0') => text.Append("\\u").Append(((int)c).ToString("X4")),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    private static int ReadBraced(ReadOnlySpan<char> text, out int codePoint)
    {
        codePoint = 0;
        var length = 3;
        while (length < 12)
        {
            var c = length < text.Length ? text[length] : '\0';
            length++;
            if (c == '}')
            {
                if (length < 5 || !Rune.IsValid(codePoint))
                    break;
                return length;
            }

            if (!char.IsAsciiHexDigit(c))
                break;
            codePoint = (codePoint << 4) | HexValue(c);
            if (codePoint < 0)
                break;
        }

        return -length;
    }

    private static int ReadFourDigits(ReadOnlySpan<char> text, out int codePoint)
    {
        const int Length = 6;
        codePoint = FourDigits(text, 2);
        if (codePoint >= 0 && Rune.IsValid(codePoint))
            return Length;
        if (
            codePoint >= 0
            && char.IsHighSurrogate((char)codePoint)
            && text.Length > Length + 1
            && text[Length] == '\\'
            && text[Length + 1] == 'u'
        )
        {
            var low = FourDigits(text, Length + 2);
            if (low >= 0 && char.IsLowSurrogate((char)low))
            {
                codePoint = char.ConvertToUtf32((char)codePoint, (char)low);
                return 2 * Length;
            }
        }

        return -Length;
    }

    private static int FourDigits(ReadOnlySpan<char> text, int start)
    {
        if (start + 4 > text.Length)
            return -1;
        var value = 0;
        foreach (var c in text.Slice(start, 4))
        {
            if (!char.IsAsciiHexDigit(c))
                return -1;
            value = (value << 4) | HexValue(c);
        }

        return value;
    }

    private static int HexValue(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
