using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Graph.Seeding.Text;

namespace Graph.Seeding.Tests;

/// <summary>What holds of finding quotes whatever the text: few letters, so that they repeat, and every sort of hard character.</summary>
public sealed class FindingProperties
{
    private static readonly string[] Alphabet =
    [
        "a",
        "b",
        "B",
        ".",
        " ",
        " ",
        "\u00A0",
        "\u202F",
        "\n",
        "\r\n",
        "\t",
        "\u200B",
        "\u00AD",
        "\uFEFF",
        "\u0301",
        "é",
        "\U0001F600",
        "\U0001F601",
    ];

    private static Arbitrary<string> Texts => Gen.Elements(Alphabet).ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Every_place_is_the_quote_and_its_offsets_agree() =>
        Prop.ForAll(
                Texts,
                Texts,
                (text, quote) =>
                {
                    var document = new DocumentText("doc", text);
                    var runes = text.EnumerateRunes().ToArray();
                    foreach (var (start, end) in document.Find(quote))
                    {
                        var passage = document.PassageAt(start, end);
                        passage.Exact.ShouldBe(text[passage.StartUtf16..passage.EndUtf16]);
                        passage.Exact.ShouldBe(string.Concat(runes[passage.Start..passage.End]));
                        NormalizedText.Normalize(passage.Exact).ShouldBe(NormalizedText.Normalize(quote));
                        (passage.Prefix + passage.Exact + passage.Suffix).ShouldBe(
                            string.Concat(runes[Math.Max(0, passage.Start - 60)..Math.Min(runes.Length, passage.End + 60)])
                        );
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_copied_from_a_text_is_found_where_it_was_whatever_its_white_space() =>
        Prop.ForAll(
                Texts,
                Gen.Choose(0, 40).Two().ToArbitrary(),
                (text, range) =>
                {
                    var runes = text.EnumerateRunes().ToArray();
                    var (from, to) = (Math.Min(range.Item1, runes.Length), Math.Min(range.Item1 + range.Item2, runes.Length));
                    var copied = string.Concat(runes[from..to]);
                    var cutsMark =
                        to < runes.Length && Rune.GetUnicodeCategory(runes[to]) == System.Globalization.UnicodeCategory.NonSpacingMark
                        || NormalizedText.Normalize(copied) is not [not '\u0301', ..];
                    if (cutsMark)
                        return;
                    var document = new DocumentText("doc", text);
                    var respaced = NormalizedText.Normalize(copied).Replace(" ", "\u00A0\n ", StringComparison.Ordinal);
                    var start = string.Concat(runes[..from]).Length;
                    document.Find(respaced).ShouldContain(p => start <= p.Start && p.End <= start + copied.Length);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_nearest_passage_of_a_text_that_holds_the_quote_is_the_quote() =>
        Prop.ForAll(
                Texts,
                Texts,
                (before, quote) =>
                {
                    if (quote.Length == 0)
                        return;
                    var text = before + quote;
                    var (start, end) = NearestPassage.Find(text, quote)!.Value;
                    text[start..end].ShouldBe(quote);
                }
            )
            .QuickCheckThrowOnFailure();
}
