namespace Graph.Model.Tests;

public sealed class FactIdTests
{
    [Theory]
    [InlineData("gennady-kazakevich")]
    [InlineData("7")]
    [InlineData("speaks--gennady-kazakevich--denial")]
    public void Lower_case_letters_digits_and_hyphens_are_an_id(string id) => FactId.IsValid(id).ShouldBeTrue();

    [Theory]
    [InlineData("", "The id is missing: expected 1 to 200 characters from a-z, 0-9 and '-'.")]
    [InlineData(
        "Gennady Kazakevich",
        "The id 'Gennady Kazakevich' contains 'G': only a-z, 0-9 and '-' are allowed. Did you mean 'gennady-kazakevich'?"
    )]
    [InlineData("łukasz", "The id 'łukasz' contains 'ł': only a-z, 0-9 and '-' are allowed. Did you mean 'lukasz'?")]
    [InlineData("😀", "The id '😀' contains '😀': only a-z, 0-9 and '-' are allowed.")]
    public void Anything_else_is_refused_with_the_nearest_id(string id, string problem) => FactId.Problem(id).ShouldBe(problem);

    [Fact]
    public void An_id_has_at_most_two_hundred_characters()
    {
        FactId.Problem(new string('a', 200)).ShouldBeNull();
        FactId.Problem(new string('a', 201)).ShouldBe($"The id '{new string('a', 40)}...' has 201 characters: at most 200 are allowed.");
    }

    [Theory]
    [InlineData("Gennady Kazakevich", "gennady-kazakevich")]
    [InlineData("  Human Rights Center “Viasna” ", "human-rights-center-viasna")]
    [InlineData("Лукашенко, Александр", "lukashenko-aleksandr")]
    [InlineData("O'Brien & Sons", "obrien-sons")]
    [InlineData("Đorđe Łukasz Øre", "dorde-lukasz-ore")]
    [InlineData("你好", "")]
    public void A_slug_is_readable(string text, string slug) => FactId.Slug(text).ShouldBe(slug);

    [Fact]
    public void An_id_is_derived_from_its_parts() =>
        FactId.Derive("speaks", "gennady-kazakevich", "denial-of-violence").ShouldBe("speaks--gennady-kazakevich--denial-of-violence");

    [Fact]
    public void Where_a_slug_loses_something_a_hash_tells_the_ids_apart()
    {
        var one = FactId.Derive("holds-position", "a", "b", "First Deputy Minister");
        var other = FactId.Derive("holds-position", "a", "b", "first deputy minister");

        one.ShouldBe("holds-position--a--b--first-deputy-minister--01aab5cec3");
        other.ShouldStartWith("holds-position--a--b--first-deputy-minister--");
        other.ShouldNotBe(one);
        FactId.Derive("holds-position", "a", "b", "First Deputy Minister").ShouldBe(one);
    }

    [Fact]
    public void Parts_that_run_together_stay_apart()
    {
        string[] ids =
        [
            FactId.Derive("a-b", "c"),
            FactId.Derive("a", "b-c"),
            FactId.Derive("a--b", "c"),
            FactId.Derive("a", "b--c"),
            FactId.Derive("a", "b", "c"),
            FactId.Derive("a", "b", "c", ""),
            FactId.Derive("a", "", "b", "c"),
        ];

        ids.Distinct().Count().ShouldBe(ids.Length);
        ids.ShouldAllBe(id => FactId.IsValid(id));
    }

    [Fact]
    public void A_long_id_is_cut_and_keeps_a_hash_of_the_whole()
    {
        var id = FactId.Derive("speaks", new string('a', 150), new string('b', 150));
        var other = FactId.Derive("speaks", new string('a', 150), new string('b', 151));

        id.Length.ShouldBe(200);
        FactId.IsValid(id).ShouldBeTrue();
        other.ShouldNotBe(id);
    }

    [Fact]
    public void A_part_in_another_script_alone_is_still_told_apart() => FactId.Derive("你好").ShouldNotBe(FactId.Derive("再见"));
}
