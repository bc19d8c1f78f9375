using System.Text;
using Graph.GraphQL.Language;

namespace Graph.Api.Telemetry;

/// <summary>
/// A document as traces may contain it: without the client's string and number values, without comments, and truncated if it is long.
/// </summary>
/// <param name="Text">The document, with `"?"` for each string and `0` for each number; empty if it is not GraphQL.</param>
/// <param name="OnlyOperation">The name of its operation, if it has exactly one and that has a name.</param>
internal sealed record SanitizedDocument(string Text, string? OnlyOperation)
{
    private const int MaxLength = 4_000;

    public static SanitizedDocument Read(string document)
    {
        var text = new StringBuilder();
        string? name = null;
        var (depth, operations, isOperation) = (0, 0, false);
        try
        {
            var lexer = new Lexer(new Source(document));
            for (var token = lexer.Read(0); token.Kind != TokenKind.EndOfFile; token = lexer.Read(token.End))
            {
                var written = document.AsSpan(token.Start, token.End - token.Start);
                if (depth == 0 && token.Kind == TokenKind.Name)
                {
                    if (isOperation)
                        name = written.ToString();
                    isOperation = !isOperation && written is "query" or "mutation" or "subscription";
                    if (isOperation)
                        operations++;
                }
                else
                {
                    isOperation = false;
                }

                depth += token.Kind switch
                {
                    TokenKind.BraceLeft or TokenKind.ParenthesisLeft => 1,
                    TokenKind.BraceRight or TokenKind.ParenthesisRight => -1,
                    _ => 0,
                };
                if (text.Length < MaxLength)
                    Append(text, token.Kind, written);
            }
        }
        catch (GraphQLSyntaxException)
        {
            // An unreadable document may contain anything.
            return new SanitizedDocument("", null);
        }

        return new SanitizedDocument(
            text.Length < MaxLength ? text.ToString() : string.Concat(text.ToString(0, MaxLength), " ..."),
            operations == 1 ? name : null
        );
    }

    private static void Append(StringBuilder text, TokenKind kind, ReadOnlySpan<char> written)
    {
        // Without a separator, two adjacent words would become one.
        if (text.Length > 0 && IsWord(kind) && IsWord(text[^1]))
            text.Append(' ');
        _ = kind switch
        {
            TokenKind.String or TokenKind.BlockString => text.Append("\"?\""),
            TokenKind.Int or TokenKind.Float => text.Append('0'),
            _ => text.Append(written),
        };
    }

    private static bool IsWord(TokenKind kind) =>
        kind is TokenKind.Name or TokenKind.Int or TokenKind.Float or TokenKind.String or TokenKind.BlockString or TokenKind.Dollar;

    private static bool IsWord(char last) => char.IsAsciiLetterOrDigit(last) || last is '_' or '"';
}
