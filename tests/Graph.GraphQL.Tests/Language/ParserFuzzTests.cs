using System.Text;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Tests.Language;

public sealed class ParserFuzzTests
{
    /// <summary>Pieces of the grammar, whole and broken, so that garbage gets past the first token.</summary>
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "...", "..", ".", "\"", "\"\"\"", "\\", "\\u{", "\\uD83D",
        "#", "\n", "\r", " ", ",", "\uFEFF", "\0", "\uD83D", "😀", "0", "-", "1.5e", "a", "on", "query", "mutation", "fragment",
        "type", "extend", "schema", "input", "enum", "union", "scalar", "interface", "implements", "directive", "repeatable",
        "true", "null", "QUERY", "\"text\"", "\"\"\"block\"\"\"", "{ a }", "(a: 1)", "@d(a: $b)", "query A { a }",
    ];

    [Fact]
    public void Whatever_is_read_the_only_exception_is_the_syntax_error_and_it_lies_within_the_text()
    {
        var random = new Random(20_251_122);
        var options = new ParserOptions { MaxTokens = 100_000 };
        for (var i = 0; i < 20_000; i++)
        {
            var text = Text(random);
            if (Parser.TryParse(new Source(text), out var document, out var error, options))
                Printer.Print(Parser.Parse(Printer.Print(document))).ShouldBe(Printer.Print(document));
            else
                error.Locations[0].Column.ShouldBeInRange(1, text.Length + 1);
        }
    }

    [Fact]
    public void A_document_cut_off_or_changed_anywhere_is_read_or_refused()
    {
        var random = new Random(20_251_122);
        for (var seed = 0; seed < 500; seed++)
        {
            var text = new StringBuilder(Printer.Print(new DocumentGenerator(seed).Document()));
            for (var change = 0; change < 10; change++)
            {
                var at = random.Next(text.Length);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, 1),
                    1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                    _ => text.Replace(text[at], (char)random.Next(0x80), at, 1),
                };
                _ = Parser.TryParse(new Source(text.ToString()), out _, out _);
            }
        }
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 40); count > 0; count--)
            text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(2) == 0 ? " " : "");
        return text.ToString();
    }
}
