using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class NoFragmentCyclesRuleTests
{
    [Theory]
    [InlineData("{ ...F } fragment F on Query { ...G ...G } fragment G on Query { flag }")]
    [InlineData("fragment F on Query { ...Nothing }")]
    [InlineData("fragment F on Person { friend(id: 1) { ...G } } fragment G on Person { born }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<NoFragmentCyclesRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("fragment F on Query { ...F }", "Cannot spread fragment \"F\" within itself. (1:23)")]
    [InlineData("fragment F on Person { friend(id: 1) { ... { ...F } } }", "Cannot spread fragment \"F\" within itself. (1:46)")]
    [InlineData(
        "fragment F on Query { ...G } fragment G on Query { ...F }",
        "Cannot spread fragment \"F\" within itself via \"G\". (1:23, 1:52)"
    )]
    [InlineData(
        "fragment F on Query { ...G } fragment G on Query { ...H } fragment H on Query { ...F ...G }",
        "Cannot spread fragment \"F\" within itself via \"G\", \"H\". (1:23, 1:52, 1:81)",
        "Cannot spread fragment \"G\" within itself via \"H\". (1:52, 1:86)"
    )]
    [InlineData(
        "fragment F on Query { ...F ...F }",
        "Cannot spread fragment \"F\" within itself. (1:23)",
        "Cannot spread fragment \"F\" within itself. (1:28)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<NoFragmentCyclesRule>(document).ShouldBe(errors);
}
