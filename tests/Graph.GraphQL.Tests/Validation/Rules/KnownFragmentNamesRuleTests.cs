using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class KnownFragmentNamesRuleTests
{
    [Theory]
    [InlineData("{ ...F } fragment F on Query { ...G } fragment G on Query { flag }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<KnownFragmentNamesRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ ...F }", "Unknown fragment \"F\". (1:6)")]
    [InlineData("{ ...F actor { ...G } } fragment F on Query { ...H }", "Unknown fragment \"G\". (1:19)", "Unknown fragment \"H\". (1:50)")]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<KnownFragmentNamesRule>(document).ShouldBe(errors);
}
