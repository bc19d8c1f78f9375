using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class LoneAnonymousOperationRuleTests
{
    [Theory]
    [InlineData("{ flag }")]
    [InlineData("{ ...F } fragment F on Query { flag }")]
    [InlineData("query A { flag } query B { flag }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<LoneAnonymousOperationRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "{ flag } { flag }",
        "This anonymous operation must be the only defined operation. (1:1)",
        "This anonymous operation must be the only defined operation. (1:10)"
    )]
    [InlineData("{ flag } query A { flag }", "This anonymous operation must be the only defined operation. (1:1)")]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<LoneAnonymousOperationRule>(document).ShouldBe(errors);
}
