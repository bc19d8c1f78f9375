using System.Text;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Tests.Language;

public sealed class ParserFuzzTests
{
    [Fact]
    public void Whatever_is_read_the_only_exception_is_the_syntax_error_and_it_lies_within_the_text()
    {
        var random = new Random(20_251_122);
        var options = new ParserOptions { MaxTokens = 100_000 };
        for (var i = 0; i < 20_000; i++)
        {
            var text = GarbageText.Grow(random.Next()) + (random.Next(20) == 0 ? "\uD83D" : "");
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
                    1 => text.Insert(at, GarbageText.Piece(random)),
                    _ => text.Replace(text[at], (char)random.Next(0x80), at, 1),
                };
                _ = Parser.TryParse(new Source(text.ToString()), out _, out _);
            }
        }
    }
}
