namespace Graph.GraphQL.Language;

/// <summary>Descriptions of tokens for syntax errors.</summary>
internal static class TokenDescription
{
    public static string Of(TokenKind kind) =>
        kind switch
        {
            TokenKind.StartOfFile => "<SOF>",
            TokenKind.EndOfFile => "<EOF>",
            TokenKind.Bang => "\"!\"",
            TokenKind.Dollar => "\"$\"",
            TokenKind.Ampersand => "\"&\"",
            TokenKind.ParenthesisLeft => "\"(\"",
            TokenKind.ParenthesisRight => "\")\"",
            TokenKind.Dot => "\".\"",
            TokenKind.Spread => "\"...\"",
            TokenKind.Colon => "\":\"",
            TokenKind.EqualsSign => "\"=\"",
            TokenKind.At => "\"@\"",
            TokenKind.BracketLeft => "\"[\"",
            TokenKind.BracketRight => "\"]\"",
            TokenKind.BraceLeft => "\"{\"",
            TokenKind.Pipe => "\"|\"",
            TokenKind.BraceRight => "\"}\"",
            _ => kind.ToString(),
        };

    public static string Of(Token token, string body) =>
        token.Kind switch
        {
            TokenKind.Name or TokenKind.Int or TokenKind.Float =>
                $"{Of(token.Kind)} \"{Excerpt.Of(body.AsSpan(token.Start, token.End - token.Start))}\"",
            TokenKind.String or TokenKind.BlockString => $"{Of(token.Kind)} \"{Excerpt.Of(Lexer.ReadStringValue(body, token))}\"",
            _ => Of(token.Kind),
        };

    /// <summary>A character as errors show it: quoted if it is printable ASCII, otherwise its code point.</summary>
    public static string OfCharacterAt(string body, int position)
    {
        if (position >= body.Length)
            return Of(TokenKind.EndOfFile);
        int code =
            position + 1 < body.Length && char.IsSurrogatePair(body, position) ? char.ConvertToUtf32(body, position) : body[position];
        return code switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7e => $"\"{(char)code}\"",
            _ => $"U+{code:X4}",
        };
    }
}
