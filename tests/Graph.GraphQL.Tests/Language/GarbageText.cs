using System.Text;

namespace Graph.GraphQL.Tests.Language;

/// <summary>Text made of pieces of the grammar, whole and broken, so that garbage gets past the first token.</summary>
public static class GarbageText
{
    private static readonly string[] Pieces =
    [
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        ":",
        "=",
        "!",
        "|",
        "&",
        "@",
        "$",
        "...",
        "..",
        ".",
        "\"",
        "\"\"\"",
        "\\",
        "\\u{",
        "\\uD83D",
        "#",
        "\n",
        "\r",
        " ",
        ",",
        "\uFEFF",
        "\0",
        "😀",
        "0",
        "-",
        "1.5e",
        "a",
        "on",
        "query",
        "mutation",
        "fragment",
        "type",
        "extend",
        "schema",
        "input",
        "enum",
        "union",
        "scalar",
        "interface",
        "implements",
        "directive",
        "repeatable",
        "true",
        "null",
        "QUERY",
        "\"text\"",
        "\"\"\"block\"\"\"",
        "{ a }",
        "(a: 1)",
        "@d(a: $b)",
        "query A { a }",
    ];

    public static string Piece(Random random) => Pieces[random.Next(Pieces.Length)];

    public static string Grow(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var count = random.Next(1, 40); count > 0; count--)
            text.Append(Piece(random)).Append(random.Next(2) == 0 ? " " : "");
        return text.ToString();
    }
}
