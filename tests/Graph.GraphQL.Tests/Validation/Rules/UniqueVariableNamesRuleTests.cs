using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueVariableNamesRuleTests
{
    [Theory]
    [InlineData("query ($a: Int, $b: Int) { flag }")]
    [InlineData("query A($a: Int) { flag } query B($a: Int) { flag }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<UniqueVariableNamesRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("query ($a: Int, $a: Int) { flag }", "There can be only one variable named \"$a\". (1:9, 1:18)")]
    [InlineData(
        "query ($a: Int, $b: Int, $a: Int, $a: ID, $b: ID) { flag }",
        "There can be only one variable named \"$a\". (1:9, 1:27, 1:36)",
        "There can be only one variable named \"$b\". (1:18, 1:44)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<UniqueVariableNamesRule>(document).ShouldBe(errors);
}
