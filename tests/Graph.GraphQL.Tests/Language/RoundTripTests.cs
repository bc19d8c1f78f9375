using FsCheck;
using FsCheck.Fluent;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Tests.Language;

public sealed class RoundTripTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20_251_122, 1);

    [Fact]
    public void What_is_printed_reads_as_the_same_document() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var printed = Printer.Print(new DocumentGenerator(seed).Document());
                    return Printer.Print(Parser.Parse(printed)) == printed;
                }
            )
            .Check(Config);

    [Fact]
    public void Any_text_survives_as_a_string() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                text =>
                {
                    var value = IsWellFormed(text) ? text : "";
                    return Value(StringEscapes.Quote(value)) == value
                        && (
                            !BlockStrings.IsPrintable(value)
                            || (Value(BlockStrings.Print(value)) == value && Value(BlockStrings.Print(value, minimize: true)) == value)
                        );
                }
            )
            .Check(Config);

    private static string Value(string literal) => Parser.ParseValue(literal).ShouldBeOfType<StringValueNode>().Value;

    /// <summary>A lone surrogate is no Unicode scalar value; no GraphQL string can hold one.</summary>
    private static bool IsWellFormed(string? text)
    {
        if (text is null)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
