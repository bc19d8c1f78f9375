using System.Text;
using Graph.GraphQL.Language;
using Graph.GraphQL.Validation;

namespace Graph.GraphQL.Tests.Validation;

/// <summary>
/// Short documents that took other servers exponential time, or their stack: the budgets of steps here are what documents of
/// their length may cost, and none is used up.
/// </summary>
public sealed class FragmentBombTests
{
    private const int Steps = 2_000;

    private static readonly ValidationOptions Budget = new() { FragmentBudget = Steps, MergeBudget = Steps };

    [Fact]
    public void A_field_twice_within_a_fragment_that_spreads_itself_twice_is_named_once_for_each_cycle()
    {
        const string Document = "{actor{...A}}fragment A on Person{friend(id:1){...A} friend(id:1){...A}}";

        Validate(Document).ShouldBe(["Cannot spread fragment \"A\" within itself.", "Cannot spread fragment \"A\" within itself."]);
    }

    [Fact]
    public void Two_fragments_that_spread_themselves_within_a_field_twice_are_refused()
    {
        const string Document =
            "{actor{...A ...B}}fragment A on Person{friend(id:1){...A ...A}}fragment B on Person{friend(id:1){...B ...B}}";

        Validate(Document)
            .ShouldBe([
                .. Enumerable.Repeat("Cannot spread fragment \"A\" within itself.", 2),
                .. Enumerable.Repeat("Cannot spread fragment \"B\" within itself.", 2),
            ]);
    }

    [Theory]
    [InlineData(26, 875)]
    [InlineData(32, 1_091)]
    public void Fragments_that_spread_the_next_one_twice_are_followed_once(int levels, int length)
    {
        var document = new StringBuilder("{...F0}");
        for (var i = 0; i < levels; i++)
            document.Append($"fragment F{i} on Query{{...F{i + 1} ...F{i + 1}}}");
        document.Append($"fragment F{levels} on Query{{flag}}");

        Validate(document.ToString().PadRight(length)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(15)]
    [InlineData(30)]
    public void Fields_that_spread_the_next_fragment_twice_are_compared_once_for_each_pair(int levels)
    {
        var document = new StringBuilder("{actor{...on Person{...F0}}}");
        for (var i = 0; i < levels; i++)
            document.Append($"fragment F{i} on Person{{friend(id:1){{...F{i + 1}}} friend(id:1){{...F{i + 1}}}}}");
        document.Append($"fragment F{levels} on Person{{born}}");

        Validate(document.ToString()).ShouldBeEmpty();
    }

    private static IEnumerable<string> Validate(string document) =>
        Validator.Validate(RuleHarness.Schema, Parser.Parse(document), options: Budget).Select(error => error.Message);
}
