using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class NoUnusedVariablesRuleTests
{
    [Theory]
    [InlineData("query ($a: Boolean!) { require(b: $a) }")]
    [InlineData("query ($a: ID!) { ...F } fragment F on Query { statement(id: $a) { id } }")]
    [InlineData("query ($a: Boolean!) { flag @include(if: $a) }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<NoUnusedVariablesRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("query ($a: Int) { flag }", "Variable \"$a\" is never used. (1:8)")]
    [InlineData("query Q($a: Int, $b: Int) { people(ids: [$b]) { born } }", "Variable \"$a\" is never used in operation \"Q\". (1:9)")]
    [InlineData(
        "query A($a: ID!) { flag } query B($a: ID!) { ...F } fragment F on Query { statement(id: $a) { id } }",
        "Variable \"$a\" is never used in operation \"A\". (1:9)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<NoUnusedVariablesRule>(document).ShouldBe(errors);
}
