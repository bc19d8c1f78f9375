namespace Graph.Seeding.Tests;

public sealed class QuoteTests : IDisposable
{
    private const string Text = "He came to Minsk.\nShe left Minsk in May.\nThey stayed in Minsk, in Minsk itself.\n";

    private readonly TestSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    private IReadOnlyList<string> Quote(string quote, string text = Text) =>
        _seed.About(text, $"places:\n  - id: minsk\n    name: Minsk\n    quote: {quote}\n").Check();

    [Fact]
    public void A_quote_that_stands_once_is_found() => Quote("She left Minsk").ShouldBeEmpty();

    [Fact]
    public void Any_white_space_matches_any_other() =>
        Quote("\"came to   Minsk.\\nShe\"", "He came\u00A0to\u202FMinsk.\r\n\r\nShe left.").ShouldBeEmpty();

    [Fact]
    public void A_no_break_space_in_the_quote_matches_a_plain_one() => Quote("\"She\u00A0left Minsk\"").ShouldBeEmpty();

    [Fact]
    public void Characters_without_width_are_read_over() =>
        Quote("Kazana-Vishnevetsky spoke", "Kaz\u00ADana-Vish\u200Bnevetsky\u2060 spoke").ShouldBeEmpty();

    [Fact]
    public void A_quote_that_stands_twice_is_refused_with_its_lines_and_the_way_out() =>
        Quote("Minsk")
            .ShouldBe([
                "a.yaml:6:12: \"Minsk\" occurs 4 times in doc-a, lines 1, 2 and 3 (twice). "
                    + "Specify which: { text: \"...\", nth: 2 } for the second, or { text: \"...\", after: \"words before it\" }.",
            ]);

    [Theory]
    [InlineData("{ text: Minsk, nth: 2 }")]
    [InlineData("{ text: Minsk, after: She left }")]
    [InlineData("{ text: Minsk, after: stayed }")]
    [InlineData("{ text: Minsk, after: stayed, nth: 2 }")]
    [InlineData("{ text: Minsk, after: came to }")]
    public void The_place_is_told_by_its_number_or_by_words_before_it(string quote) => Quote(quote).ShouldBeEmpty();

    [Fact]
    public void A_number_beyond_the_places_is_refused() =>
        Quote("{ text: Minsk, nth: 5 }")
            .ShouldBe(["a.yaml:6:12: Expected nth from 1 to 4, but got 5. \"Minsk\" occurs 4 times in doc-a, lines 1, 2 and 3 (twice)."]);

    [Fact]
    public void Words_before_it_that_stand_twice_are_refused() =>
        Quote("{ text: itself, after: Minsk, nth: 1 }")
            .ShouldBe([
                "a.yaml:6:12: The words of \"after\", \"Minsk\", occur 4 times in doc-a, lines 1, 2 and 3 (twice). Add more words.",
            ]);

    [Fact]
    public void Words_that_stand_behind_it_are_refused() =>
        Quote("{ text: He came, after: She left }")
            .ShouldBe(["a.yaml:6:12: \"He came\" does not occur after \"She left\" (line 2) in doc-a; it occurs before it, line 1."]);

    [Fact]
    public void A_quote_that_is_not_there_is_refused_with_the_nearest_passage() =>
        Quote("She left Minks in May")
            .ShouldBe([
                "a.yaml:6:12: \"She left Minks in May\" does not occur in doc-a. The nearest passage, line 2: \"She left Minsk in May\". "
                    + "They differ at \"Minks\" in the quote, \"Minsk\" in the document.",
            ]);

    [Fact]
    public void Marks_that_look_alike_are_told_apart_by_their_code() =>
        Quote("\"the \\\"color\\\" of it\"", "It is the “color” of it.")
            .ShouldBe([
                "a.yaml:6:12: \"the \"color\" of it\" does not occur in doc-a. The nearest passage, line 1: \"the “color” of it\". "
                    + "They differ at \"\"color\"\" (\", U+0022) in the quote, \"“color”\" (“, U+201C) in the document.",
            ]);

    [Fact]
    public void A_quote_that_nothing_resembles_gets_no_suggestion() =>
        Quote("qqqqqqqqqqqqqqqqqqqq").ShouldBe(["a.yaml:6:12: \"qqqqqqqqqqqqqqqqqqqq\" does not occur in doc-a."]);

    [Fact]
    public void A_letter_is_not_cut_from_its_mark() =>
        Quote("cafe", "A cafe\u0301 here.").ShouldHaveSingleItem().ShouldStartWith("a.yaml:6:12: \"cafe\" does not occur in doc-a.");

    [Fact]
    public void A_quote_from_another_document_names_it()
    {
        _seed.Document("Grodno is quiet.", "b.txt");
        _seed.Annotation("document: { id: doc-b, file: b.txt, name: B, kind: REPORT }\n", "b.yaml");
        Quote("{ in: doc-b, text: Grodno }").ShouldBeEmpty();
        Quote("{ in: doc-c, text: Grodno }")
            .ShouldBe(["a.yaml:6:18: There is no document \"doc-c\". Did you mean \"doc-a\" or \"doc-b\"?"]);
    }

    [Fact]
    public void A_file_about_no_document_must_name_one() =>
        _seed
            .Annotation("places:\n  - { id: minsk, name: Minsk, quote: Minsk }\n")
            .Check()
            .ShouldContain(
                "a.yaml:2:38: Expected the document of the quote, as in { in: doc-000, text: \"...\" }: this file is not about a single document."
            );

    [Fact]
    public void A_wrong_key_of_a_quote_is_refused() =>
        Quote("{ text: Minsk, nht: 2 }")
            .ShouldContain("a.yaml:6:27: Expected text, nth, after or in in a quote, but got \"nht\". Did you mean \"nth\"?");
}
