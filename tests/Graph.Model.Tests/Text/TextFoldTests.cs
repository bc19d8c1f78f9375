using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Graph.Model.Text;

namespace Graph.Model.Tests.Text;

public sealed class TextFoldTests
{
    [Theory]
    [InlineData("Gennady KAZAKEVICH", "gennady kazakevich")]
    [InlineData("Café", "cafe")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("Đorđe Łukasz Øre Ħal", "dorde lukasz ore hal")]
    [InlineData("Straße STRASSE Æther œuvre", "strasse strasse aether oeuvre")]
    [InlineData("İstanbul ISTANBUL ıstanbul", "istanbul istanbul istanbul")]
    [InlineData("ΟΔΟΣ οδός", "οδοσ οδοσ")]
    [InlineData("Ціханоўская Йод ё", "ціханоуская иод е")]
    [InlineData("ﬁfteen Ｆｕｌｌ ½", "fifteen full 1⁄2")]
    [InlineData("a\u00A0b\u202Fc\t\r\nd   e", "a b c d e")]
    [InlineData("“He” ‘said’ «so» — it’s 10–20\u22125", "\"he\" 'said' \"so\" - it's 10-20-5")]
    [InlineData("co\u00ADop\u200Berate\uFEFF", "cooperate")]
    [InlineData("ab´c`d", "ab'c'd")]
    [InlineData("plain text.", "plain text.")]
    [InlineData(" edge ", " edge ")]
    [InlineData("한국어", "한국어")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("𝐁old 😀", "bold 😀")]
    [InlineData("𐐀", "𐐨")]
    [InlineData("no character \uFFFE \uFFFF", "no character \uFFFD \uFFFF")]
    [InlineData("", "")]
    public void Folding_levels_case_marks_width_space_and_punctuation(string text, string folded) => TextFold.Fold(text).ShouldBe(folded);

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Prop.ForAll(UnicodeText, text => Escape(TextFold.Fold(TextFold.Fold(text))).ShouldBe(Escape(TextFold.Fold(text))))
            .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(20000).WithReplay(1, 3));

    [Fact]
    public void Composed_and_decomposed_text_fold_alike() =>
        Prop.ForAll(
                UnicodeText,
                text =>
                    TextFold.Fold(text.Normalize(NormalizationForm.FormD)).ShouldBe(TextFold.Fold(text.Normalize(NormalizationForm.FormC)))
            )
            .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(20000).WithReplay(1, 3));

    [Fact]
    public void Sort_keys_order_alike_as_UTF_8_and_as_UTF_16() =>
        Prop.ForAll(
                UnicodeText,
                UnicodeText,
                (left, right) =>
                {
                    var (a, b) = (TextFold.SortKey(left), TextFold.SortKey(right));
                    Math.Sign(string.CompareOrdinal(a, b))
                        .ShouldBe(Math.Sign(Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b))));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_sort_key_is_folded_trimmed_and_within_the_basic_plane() => TextFold.SortKey("  Ábc 😀 ").ShouldBe("abc \uFFFF");

    [Fact]
    public void A_sort_key_is_cut()
    {
        TextFold.SortKey(new string('A', 1_001)).ShouldBe(new string('a', 1_000));
        TextFold.SortKey(new string('a', 999) + "😀😀").ShouldBe(new string('a', 999) + '\uFFFF');
        TextFold.SortKey(string.Concat(Enumerable.Repeat("😀", 1_001))).ShouldBe(new string('\uFFFF', 1_000));
    }

    [Theory]
    [InlineData('\0', "The text contains the character NUL (U+0000) at position 1, which cannot be stored.")]
    [InlineData('\uD83D', "The text contains half of a surrogate pair (U+D83D) at position 1, which is not valid Unicode.")]
    [InlineData('\uDE00', "The text contains half of a surrogate pair (U+DE00) at position 1, which is not valid Unicode.")]
    public void NUL_and_lone_surrogates_are_refused(char c, string problem)
    {
        foreach (var text in new[] { $"a{c}", $"a{c}b" })
        {
            TextValidity.Problem(text).ShouldBe(problem);
            Should.Throw<ArgumentException>(() => TextFold.Fold(text)).Message.ShouldStartWith(problem);
        }
    }

    [Fact]
    public void Surrogate_pairs_are_text() => TextValidity.Problem("a😀b").ShouldBeNull();

    [Fact]
    public void The_runtime_normalizes() => Should.NotThrow(TextFold.RequireNormalization);

    private static string Escape(string text) => string.Concat(text.EnumerateRunes().Select(r => $"{r.Value:X} "));

    private static FsCheck.Arbitrary<string> UnicodeText =>
        Gen.OneOf(
                Gen.Choose(0x20, 0x24F),
                Gen.Choose(0x300, 0x36F),
                Gen.Choose(0x370, 0x52F),
                Gen.Choose(0x590, 0x6FF),
                Gen.Choose(0x1E00, 0x1FFF),
                Gen.Choose(0x2000, 0x2BFF),
                Gen.Choose(0x900, 0x97F),
                Gen.Choose(0x1100, 0x11FF),
                Gen.Choose(0xF900, 0xFFEF),
                Gen.Choose(1, 0xD7FF),
                Gen.Choose(0x10000, 0x1FFFF)
            )
            .ListOf()
            .Select(points => string.Concat(points.Where(p => Rune.IsValid(p)).Select(char.ConvertFromUtf32)))
            .ToArbitrary();
}
