using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueFragmentNamesRuleTests
{
    [Theory]
    [InlineData("{ ...F ...G } fragment F on Query { flag } fragment G on Query { flag }")]
    [InlineData("query F { ...F } fragment F on Query { flag }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<UniqueFragmentNamesRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("fragment F on Query { flag } fragment F on Query { flag }", "There can be only one fragment named \"F\". (1:10, 1:39)")]
    [InlineData(
        "fragment F on Query { flag } fragment F on Query { flag } fragment F on Person { born }",
        "There can be only one fragment named \"F\". (1:10, 1:39)",
        "There can be only one fragment named \"F\". (1:10, 1:68)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<UniqueFragmentNamesRule>(document).ShouldBe(errors);
}
