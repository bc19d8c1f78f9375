using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class ScalarLeafsRuleTests
{
    [Theory]
    [InlineData("{ flag actor { name } }")]
    [InlineData("{ actor { } }")]
    [InlineData("{ nothing }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<ScalarLeafsRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ actor }", "Field \"actor\" of type \"Actor\" must have a selection of subfields. Did you mean \"actor { ... }\"? (1:3)")]
    [InlineData("{ flag { a } }", "Field \"flag\" must not have a selection since type \"Boolean\" has no subfields. (1:8)")]
    [InlineData(
        "{ flag { } people }",
        "Field \"flag\" must not have a selection since type \"Boolean\" has no subfields. (1:8)",
        "Field \"people\" of type \"[Person!]!\" must have a selection of subfields. Did you mean \"people { ... }\"? (1:12)"
    )]
    [InlineData(
        "{ text(s: \"a\") @note(level: 1) { a { b } } }",
        "Field \"text\" must not have a selection since type \"String\" has no subfields. (1:32)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<ScalarLeafsRule>(document).ShouldBe(errors);
}
