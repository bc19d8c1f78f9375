namespace Graph.GraphQL.Language;

/// <summary>
/// Reads tokens from a source (https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary.Lexical-Tokens). It has no
/// position: a token is read from the end of the previous one, so look-ahead is the same as reading.
/// </summary>
public readonly struct Lexer(Source source)
{
    private readonly string _body = source.Body;

    /// <summary>The source that tokens are read from.</summary>
    public Source Source => source;

    /// <summary>The first token at or after a UTF-16 offset.</summary>
    /// <exception cref="GraphQLSyntaxException">No token can begin or end there.</exception>
    public Token Read(int position)
    {
        var body = _body;
        while (position < body.Length)
        {
            var c = body[position];
            switch (c)
            {
                case '\uFEFF' or '\t' or ' ' or ',' or '\n' or '\r':
                    position++;
                    continue;
                case '#':
                    position = SkipComment(position);
                    continue;
                case '"':
                    return At(position + 1) == '"' && At(position + 2) == '"' ? ReadBlockString(position) : ReadString(position);
                case '.':
                    return ReadSpread(position);
            }

            if (Names.IsNameStart(c))
                return ReadName(position);
            if (char.IsAsciiDigit(c) || c == '-')
                return ReadNumber(position);
            var kind = Punctuator(c);
            if (kind != TokenKind.EndOfFile)
                return new Token(kind, position, position + 1);
            throw UnexpectedCharacter(position);
        }

        return new Token(TokenKind.EndOfFile, body.Length, body.Length);
    }

    /// <summary>
    /// The first token at an offset in the grammar of schema coordinates, which has no ignored text, no numbers and
    /// no strings (https://spec.graphql.org/September2025/#sec-Schema-Coordinates).
    /// </summary>
    /// <exception cref="GraphQLSyntaxException">No token of a coordinate begins there.</exception>
    public Token ReadInCoordinate(int position)
    {
        if (position >= _body.Length)
            return new Token(TokenKind.EndOfFile, _body.Length, _body.Length);
        var c = _body[position];
        if (Names.IsNameStart(c))
            return ReadName(position);
        var kind = c == '.' ? TokenKind.Dot : Punctuator(c);
        return kind is TokenKind.Dot or TokenKind.ParenthesisLeft or TokenKind.ParenthesisRight or TokenKind.Colon or TokenKind.At
            ? new Token(kind, position, position + 1)
            : throw Error(position, $"Invalid character: {TokenDescription.OfCharacterAt(_body, position)}.");
    }

    /// <summary>The value of a string or block string token: with escapes decoded and the indentation of a block removed.</summary>
    public static string ReadStringValue(string body, Token token)
    {
        if (token.Kind == TokenKind.BlockString)
            return BlockStrings.Dedent(body[(token.Start + 3)..(token.End - 3)].Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal));
        var content = body.AsSpan(token.Start + 1, token.End - token.Start - 2);
        return content.Contains('\\') ? StringEscapes.Decode(content) : content.ToString();
    }

    private char At(int position) => position < _body.Length ? _body[position] : '\0';

    private static TokenKind Punctuator(char c) =>
        c switch
        {
            '!' => TokenKind.Bang,
            '$' => TokenKind.Dollar,
            '&' => TokenKind.Ampersand,
            '(' => TokenKind.ParenthesisLeft,
            ')' => TokenKind.ParenthesisRight,
            ':' => TokenKind.Colon,
            '=' => TokenKind.EqualsSign,
            '@' => TokenKind.At,
            '[' => TokenKind.BracketLeft,
            ']' => TokenKind.BracketRight,
            '{' => TokenKind.BraceLeft,
            '|' => TokenKind.Pipe,
            '}' => TokenKind.BraceRight,
            _ => TokenKind.EndOfFile,
        };

    private int SkipComment(int position)
    {
        while (++position < _body.Length)
        {
            var c = _body[position];
            if (c is '\n' or '\r' || (char.IsSurrogate(c) && !IsPairAt(position)))
                break;
            if (char.IsSurrogate(c))
                position++;
        }

        return position;
    }

    private Token ReadName(int start)
    {
        var end = start + 1;
        while (end < _body.Length && Names.IsNameContinue(_body[end]))
            end++;
        return new Token(TokenKind.Name, start, end);
    }

    private Token ReadSpread(int position)
    {
        if (At(position + 1) == '.')
        {
            return At(position + 2) == '.'
                ? new Token(TokenKind.Spread, position, position + 3)
                : throw Error(position, "Unexpected \"..\", did you mean \"...\"?");
        }

        if (!char.IsAsciiDigit(At(position + 1)))
            throw UnexpectedCharacter(position);
        var digits = _body.AsSpan(position + 1, SkipDigits(position + 1) - position - 1);
        throw Error(position, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
    }

    private Token ReadNumber(int start)
    {
        var kind = TokenKind.Int;
        var position = At(start) == '-' ? start + 1 : start;
        if (At(position) != '0')
            position = SkipDigits(position);
        else if (char.IsAsciiDigit(At(++position)))
            throw Error(position, $"Invalid number, unexpected digit after 0: {TokenDescription.OfCharacterAt(_body, position)}.");

        if (At(position) == '.')
        {
            kind = TokenKind.Float;
            position = SkipDigits(position + 1);
        }

        if (At(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position += At(position + 1) is '+' or '-' ? 2 : 1;
            position = SkipDigits(position);
        }

        return At(position) == '.' || Names.IsNameStart(At(position)) ? throw ExpectedDigit(position) : new Token(kind, start, position);
    }

    private int SkipDigits(int position)
    {
        if (!char.IsAsciiDigit(At(position)))
            throw ExpectedDigit(position);
        while (char.IsAsciiDigit(At(position)))
            position++;
        return position;
    }

    private Token ReadString(int start)
    {
        var position = start + 1;
        while (position < _body.Length)
        {
            var c = _body[position];
            switch (c)
            {
                case '"':
                    return new Token(TokenKind.String, start, position + 1);
                case '\n' or '\r':
                    throw Error(position, "Unterminated string.");
                case '\\':
                    position += EscapeLength(position);
                    break;
                default:
                    position += CharacterLength(position);
                    break;
            }
        }

        throw Error(position, "Unterminated string.");
    }

    private int EscapeLength(int position)
    {
        var rest = _body.AsSpan(position);
        var length = StringEscapes.Read(rest, out _, out var isUnicode);
        if (length > 0)
            return length;
        var what = isUnicode ? "Unicode escape sequence" : "character escape sequence";
        throw Error(position, $"Invalid {what}: \"{Excerpt.Of(rest[..Math.Min(-length, rest.Length)])}\".");
    }

    private Token ReadBlockString(int start)
    {
        var position = start + 3;
        while (position < _body.Length)
        {
            var c = _body[position];
            if (c == '"' && At(position + 1) == '"' && At(position + 2) == '"')
                return new Token(TokenKind.BlockString, start, position + 3);
            position +=
                c == '\\' && At(position + 1) == '"' && At(position + 2) == '"' && At(position + 3) == '"' ? 4 : CharacterLength(position);
        }

        throw Error(position, "Unterminated string.");
    }

    private int CharacterLength(int position)
    {
        if (!char.IsSurrogate(_body[position]))
            return 1;
        return IsPairAt(position)
            ? 2
            : throw Error(position, $"Invalid character within String: {TokenDescription.OfCharacterAt(_body, position)}.");
    }

    private bool IsPairAt(int position) => position + 1 < _body.Length && char.IsSurrogatePair(_body[position], _body[position + 1]);

    private GraphQLSyntaxException UnexpectedCharacter(int position)
    {
        if (_body[position] == '\'')
            return Error(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        var what = char.IsSurrogate(_body[position]) && !IsPairAt(position) ? "Invalid" : "Unexpected";
        return Error(position, $"{what} character: {TokenDescription.OfCharacterAt(_body, position)}.");
    }

    private GraphQLSyntaxException ExpectedDigit(int position) =>
        Error(position, $"Invalid number, expected digit but got: {TokenDescription.OfCharacterAt(_body, position)}.");

    private GraphQLSyntaxException Error(int position, string description) => GraphQLSyntaxException.At(source, position, description);
}
