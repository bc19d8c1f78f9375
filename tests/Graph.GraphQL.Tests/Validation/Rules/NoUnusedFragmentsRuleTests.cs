using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class NoUnusedFragmentsRuleTests
{
    [Theory]
    [InlineData("{ ...F } fragment F on Query { ...G } fragment G on Query { flag }")]
    [InlineData("query A { ...F } mutation B { ...G } fragment F on Query { flag } fragment G on Mutation { list }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<NoUnusedFragmentsRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ flag } fragment F on Query { flag }", "Fragment \"F\" is never used. (1:10)")]
    [InlineData(
        "{ ...F } fragment F on Query { flag } fragment G on Query { ...H } fragment H on Query { ...G }",
        "Fragment \"G\" is never used. (1:39)",
        "Fragment \"H\" is never used. (1:68)"
    )]
    [InlineData("fragment F on Query { ...F }", "Fragment \"F\" is never used. (1:1)")]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<NoUnusedFragmentsRule>(document).ShouldBe(errors);
}
