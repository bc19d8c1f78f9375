using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class DeferStreamDirectiveLabelRuleTests
{
    [Theory]
    [InlineData("{ ... @defer(label: \"a\") { flag } people @stream(label: \"b\") { born } }")]
    [InlineData("{ ... @defer(label: null) { flag } ... @defer { flag } }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<DeferStreamDirectiveLabelRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "{ ... @defer(label: \"a\") { flag } people @stream(label: \"a\") { born } }",
        "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages. (1:7, 1:42)"
    )]
    [InlineData("query ($l: String) { ... @defer(label: $l) { flag } }", "Argument \"@defer(label:)\" must be a static string. (1:26)")]
    [InlineData("{ ... @defer(label: 1) { flag } }", "Argument \"@defer(label:)\" must be a static string. (1:7)")]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<DeferStreamDirectiveLabelRule>(document).ShouldBe(errors);
}
