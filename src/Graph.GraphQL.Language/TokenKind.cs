namespace Graph.GraphQL.Language;

/// <summary>The lexical tokens of the grammar (https://spec.graphql.org/September2025/#sec-Language.Source-Text.Lexical-Tokens).</summary>
public enum TokenKind : byte
{
    /// <summary>Before the first token.</summary>
    StartOfFile,

    /// <summary>After the last token.</summary>
    EndOfFile,

    /// <summary><c>!</c></summary>
    Bang,

    /// <summary><c>$</c></summary>
    Dollar,

    /// <summary><c>&amp;</c></summary>
    Ampersand,

    /// <summary><c>(</c></summary>
    ParenthesisLeft,

    /// <summary><c>)</c></summary>
    ParenthesisRight,

    /// <summary><c>.</c>, in schema coordinates only.</summary>
    Dot,

    /// <summary><c>...</c></summary>
    Spread,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>=</c></summary>
    EqualsSign,

    /// <summary><c>@</c></summary>
    At,

    /// <summary><c>[</c></summary>
    BracketLeft,

    /// <summary><c>]</c></summary>
    BracketRight,

    /// <summary><c>{</c></summary>
    BraceLeft,

    /// <summary><c>|</c></summary>
    Pipe,

    /// <summary><c>}</c></summary>
    BraceRight,

    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>A number without fraction and exponent.</summary>
    Int,

    /// <summary>A number with a fraction or an exponent.</summary>
    Float,

    /// <summary>A string between quotes.</summary>
    String,

    /// <summary>A string between triple quotes.</summary>
    BlockString,
}
