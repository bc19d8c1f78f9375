namespace Graph.Seeding.Tests;

public sealed class MentionTests : IDisposable
{
    private readonly TestSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    private IReadOnlyList<string> Check(string mentions) =>
        _seed
            .About(
                "Jane Doe came. Doe spoke; the mayor's Does listened.\nJane\u00A0Doe left. The mayor stayed.",
                $"people:\n  - {{ id: jane-doe, name: Jane Doe, description: \"Mayor\" }}\nmentions:\n  jane-doe: {mentions}\n"
            )
            .Check();

    [Theory]
    [InlineData("Jane Doe")]
    [InlineData("[Jane Doe, Doe]")]
    [InlineData("{ text: the mayor, form: OFFICE }")]
    [InlineData("{ text: Doe, nth: [1, 3] }")]
    [InlineData("[Jane Doe, { text: Doe, mangled: true, certainty: INFERRED, inference: He is called so. }]")]
    public void Spellings_are_written_as_text_or_with_properties(string mentions) => Check(mentions).ShouldBeEmpty();

    [Fact]
    public void A_spelling_that_is_not_there_is_refused() =>
        Check("Jane Dow")
            .ShouldBe([
                "a.yaml:6:13: \"Jane Dow\" does not occur in doc-a. The nearest passage, line 1: \"Jane Doe\". "
                    + "They differ at \"Dow\" in the quote, \"Doe\" in the document.",
            ]);

    [Fact]
    public void A_spelling_that_is_only_a_part_of_words_is_refused() =>
        Check("ayor").ShouldBe(["a.yaml:6:13: \"ayor\" occurs in doc-a only within longer words, lines 1 and 2."]);

    [Fact]
    public void A_property_that_mentions_do_not_have_is_refused() =>
        Check("{ text: Doe, from: NAME }").ShouldBe(["a.yaml:6:26: A mention has no \"from\". Did you mean \"form\"?"]);

    [Fact]
    public void Only_what_can_be_mentioned_is() =>
        _seed
            .About("Minsk.", "places: [{ id: minsk, name: Minsk, quote: Minsk }]\nmentions: { minsk: Minsk }\n")
            .Check()
            .ShouldHaveSingleItem()
            .ShouldStartWith("a.yaml:4:20: \"minsk\" is a Place, but mentions must refer to Person, Ministry, ");

    [Fact]
    public void An_actor_that_nothing_defines_is_refused() =>
        _seed
            .About("Jane Doe.", "people: [{ id: jane-doe, name: Jane, quote: Jane }]\nmentions: { jane-do: Jane }\n")
            .Check()
            .ShouldBe(["a.yaml:4:22: No file defines \"jane-do\", which \"mentions\" references. Did you mean \"jane-doe\"?"]);
}
