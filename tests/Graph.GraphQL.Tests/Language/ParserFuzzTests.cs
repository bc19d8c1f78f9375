using System.Runtime.InteropServices;
using System.Text;
using Graph.GraphQL.Language;
using Graph.GraphQL.Tests.Fuzz;

namespace Graph.GraphQL.Tests.Language;

public sealed class ParserFuzzTests
{
    [Fact]
    public void Whatever_is_read_the_only_exception_is_the_syntax_error_and_it_lies_within_the_text()
    {
        var random = new Random(FuzzSettings.Seed);
        var options = new ParserOptions { MaxTokens = 100_000 };
        for (var i = FuzzSettings.Cases(share: 20_000); i > 0; i--)
        {
            var text = random.Next(4) == 0 ? Bytes(random) : GarbageText.Grow(random.Next());
            if (Parser.TryParse(new Source(text), out var document, out var error, options))
                Printer.Print(Parser.Parse(Printer.Print(document))).ShouldBe(Printer.Print(document));
            else
                error.Locations[0].Column.ShouldBeInRange(1, text.Length + 1);
        }
    }

    [Fact]
    public void A_document_cut_off_or_changed_anywhere_is_read_or_refused()
    {
        var random = new Random(FuzzSettings.Seed);
        for (var seed = FuzzSettings.Cases(share: 5_000) / 10; seed > 0; seed--)
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

    /// <summary>Any bytes at all, taken for UTF-8 or for UTF-16.</summary>
    private static string Bytes(Random random)
    {
        var bytes = new byte[2 * random.Next(1, 30)];
        random.NextBytes(bytes);
        return random.Next(2) == 0 ? Encoding.UTF8.GetString(bytes) : new string(MemoryMarshal.Cast<byte, char>(bytes));
    }
}
