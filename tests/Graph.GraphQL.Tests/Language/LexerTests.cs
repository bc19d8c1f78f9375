using Graph.GraphQL.Language;

namespace Graph.GraphQL.Tests.Language;

public sealed class LexerTests
{
    [Theory]
    [InlineData("{ a(b: $c) }", "BraceLeft Name ParenthesisLeft Name Colon Dollar Name ParenthesisRight BraceRight")]
    [InlineData("! & ... = @ [ ] | . ", null)]
    [InlineData("!&...=@[]|", "Bang Ampersand Spread EqualsSign At BracketLeft BracketRight Pipe")]
    [InlineData("0 -1 4.5 1e5 1E-5 0.1e+10", "Int Int Float Float Float Float")]
    [InlineData("\"a\" \"\"\"b\"\"\" \"\"", "String BlockString String")]
    [InlineData("\uFEFF,,\t# comment \u2028 é\r\n name # end", "Name")]
    [InlineData("", "")]
    public void Text_falls_into_tokens(string text, string? expected)
    {
        if (expected is null)
            Should.Throw<GraphQLSyntaxException>(() => Kinds(text));
        else
            Kinds(text).ShouldBe(expected);
    }

    [Theory]
    [InlineData("\"simple\"", "simple")]
    [InlineData("\" white \"", " white ")]
    [InlineData("\"escaped \\n\\r\\b\\t\\f\\\"\\\\\\/\"", "escaped \n\r\b\t\f\"\\/")]
    [InlineData("\"\\u0041\\u00e9\\u{1F600}\\u{41}\\u{00000041}\\uD83D\\uDE00\"", "Aé😀AA😀")]
    [InlineData("\"😀\"", "😀")]
    [InlineData("\"\"\"\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  \"\"\"", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("\"\"\"  first\n  second\"\"\"", "  first\nsecond")]
    [InlineData("\"\"\"a \\\"\"\" b \\n\"\"\"", "a \"\"\" b \\n")]
    [InlineData("\"\"\"a\rb\r\nc\"\"\"", "a\nb\nc")]
    [InlineData("\"\"\"\n \t\n\"\"\"", "")]
    public void Strings_are_decoded(string text, string expected)
    {
        var token = new Lexer(new Source(text)).Read(0);

        token.End.ShouldBe(text.Length);
        Lexer.ReadStringValue(text, token).ShouldBe(expected);
    }

    // The expected messages and places are those of graphql-js 17.1.0.
    [Theory]
    [InlineData("\"", "Unterminated string.", 1, 2)]
    [InlineData("\"a\nb\"", "Unterminated string.", 1, 3)]
    [InlineData("\"\"\"a", "Unterminated string.", 1, 5)]
    [InlineData("'a'", "Unexpected single quote character ('), did you mean to use a double quote (\")?", 1, 1)]
    [InlineData("\"\\x\"", "Invalid character escape sequence: \"\\x\".", 1, 2)]
    [InlineData("\"\\u12\"", "Invalid Unicode escape sequence: \"\\u12\"\".", 1, 2)]
    [InlineData("\"\\uD83D\"", "Invalid Unicode escape sequence: \"\\uD83D\".", 1, 2)]
    [InlineData("\"\\uD83D\\u0041\"", "Invalid Unicode escape sequence: \"\\uD83D\".", 1, 2)]
    [InlineData("\"\\u{}\"", "Invalid Unicode escape sequence: \"\\u{}\".", 1, 2)]
    [InlineData("\"\\u{110000}\"", "Invalid Unicode escape sequence: \"\\u{110000}\".", 1, 2)]
    [InlineData("\"\\u{FFFFFFFFF}\"", "Invalid Unicode escape sequence: \"\\u{FFFFF\".", 1, 2, true)]
    [InlineData("00", "Invalid number, unexpected digit after 0: \"0\".", 1, 2)]
    [InlineData("+1", "Unexpected character: \"+\".", 1, 1)]
    [InlineData("1.", "Invalid number, expected digit but got: <EOF>.", 1, 3)]
    [InlineData("1e", "Invalid number, expected digit but got: <EOF>.", 1, 3)]
    [InlineData("1a", "Invalid number, expected digit but got: \"a\".", 1, 2)]
    [InlineData("1.2.3", "Invalid number, expected digit but got: \".\".", 1, 4)]
    [InlineData("-", "Invalid number, expected digit but got: <EOF>.", 1, 2)]
    [InlineData(".5", "Invalid number, expected digit before \".\", did you mean \"0.5\"?", 1, 1)]
    [InlineData("..", "Unexpected \"..\", did you mean \"...\"?", 1, 1)]
    [InlineData(".", "Unexpected character: \".\".", 1, 1)]
    [InlineData("?", "Unexpected character: \"?\".", 1, 1)]
    [InlineData("\0", "Unexpected character: U+0000.", 1, 1)]
    [InlineData("\u00AA", "Unexpected character: U+00AA.", 1, 1)]
    [InlineData("😀", "Unexpected character: U+1F600.", 1, 1)]
    [InlineData("\uFEFF ?", "Unexpected character: \"?\".", 1, 3)]
    [InlineData("a\r\n\n\r ?", "Unexpected character: \"?\".", 4, 2)]
    public void What_is_no_token_is_refused_with_its_place(string text, string message, int line, int column, bool isPrefix = false)
    {
        var error = Should.Throw<GraphQLSyntaxException>(() => Kinds(text)).Error;

        if (!isPrefix)
            error.Message.ShouldBe("Syntax Error: " + message);
        error.Locations.ShouldBe([new SourceLocation(line, column)]);
    }

    // Attributes cannot hold half a surrogate pair.
    [Fact]
    public void Half_a_surrogate_pair_is_refused_everywhere()
    {
        const string Half = "\uD83D";
        Message(Half).ShouldBe("Syntax Error: Invalid character: U+D83D.");
        Message($"# {Half}").ShouldBe("Syntax Error: Invalid character: U+D83D.");
        Message($"\"{Half}\"").ShouldBe("Syntax Error: Invalid character within String: U+D83D.");
        Message($"\"\"\"{Half}\"\"\"").ShouldBe("Syntax Error: Invalid character within String: U+D83D.");

        static string Message(string text) => Should.Throw<GraphQLSyntaxException>(() => Kinds(text)).Error.Message;
    }

    private static string Kinds(string text)
    {
        var lexer = new Lexer(new Source(text));
        var kinds = new List<TokenKind>();
        for (var token = lexer.Read(0); token.Kind != TokenKind.EndOfFile; token = lexer.Read(token.End))
            kinds.Add(token.Kind);
        return string.Join(' ', kinds);
    }
}
