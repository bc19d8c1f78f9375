using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class NoUndefinedVariablesRuleTests
{
    [Theory]
    [InlineData("query ($a: Boolean!) { require(b: $a) }")]
    [InlineData("query ($a: ID!) { ...F } fragment F on Query { statement(id: $a) { id } }")]
    [InlineData("fragment F on Query { statement(id: $a) { id } }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<NoUndefinedVariablesRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ require(b: $a) }", "Variable \"$a\" is not defined. (1:14, 1:1)")]
    [InlineData("query Q($b: Int) { require(b: $a) }", "Variable \"$a\" is not defined by operation \"Q\". (1:31, 1:1)")]
    [InlineData(
        "query A { ...F } query B($a: ID!) { ...F } fragment F on Query { ...G } fragment G on Query { statement(id: $a) { id } }",
        "Variable \"$a\" is not defined by operation \"A\". (1:109, 1:1)"
    )]
    [InlineData(
        "{ people(where: { min: $a, nested: { kinds: [$b] } }) { born } }",
        "Variable \"$a\" is not defined. (1:24, 1:1)",
        "Variable \"$b\" is not defined. (1:46, 1:1)"
    )]
    [InlineData("query ($x: Int) { flag @skip(if: $y) }", "Variable \"$y\" is not defined. (1:34, 1:1)")]
    [InlineData("query ($x: Int = 1 @many) @skip(if: $x) { flag @note(level: $z) }", "Variable \"$z\" is not defined. (1:61, 1:1)")]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<NoUndefinedVariablesRule>(document).ShouldBe(errors);
}
