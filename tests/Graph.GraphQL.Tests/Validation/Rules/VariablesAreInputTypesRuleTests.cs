using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class VariablesAreInputTypesRuleTests
{
    [Theory]
    [InlineData("query ($a: Int, $b: [Filter!]!, $c: Kind, $d: Date) { flag }")]
    [InlineData("query ($a: Nothing) { flag }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<VariablesAreInputTypesRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "query ($a: Person, $b: [[Subject!]]!, $c: Actor) { flag }",
        "Variable \"$a\" cannot be non-input type \"Person\". (1:12)",
        "Variable \"$b\" cannot be non-input type \"[[Subject!]]!\". (1:24)",
        "Variable \"$c\" cannot be non-input type \"Actor\". (1:43)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<VariablesAreInputTypesRule>(document).ShouldBe(errors);
}
