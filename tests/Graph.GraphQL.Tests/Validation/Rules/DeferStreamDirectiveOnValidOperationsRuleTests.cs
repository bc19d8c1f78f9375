using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class DeferStreamDirectiveOnValidOperationsRuleTests
{
    [Theory]
    [InlineData("{ ... @defer { flag } }")]
    [InlineData("subscription ($c: Boolean!) { heard { ... @defer(if: $c) { id } ... @defer(if: false) { id } } }")]
    [InlineData("subscription { heard @skip(if: true) { ... @defer { id } } }")]
    [InlineData("subscription { all @stream(if: false) }")]
    public void What_keeps_the_rule_passes(string document) =>
        RuleHarness.Errors<DeferStreamDirectiveOnValidOperationsRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "subscription { heard { ... @defer { id } } }",
        "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. (1:28)"
    )]
    [InlineData(
        "subscription { heard { ...F } all @stream } fragment F on Statement { ...G } fragment G on Statement { ... @defer(if: true) { id } }",
        "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. (1:108, 1:71, 1:24)",
        "Stream directive not supported on subscription operations. Disable `@stream` by setting the `if` argument to `false`. (1:35)"
    )]
    [InlineData(
        "subscription { heard @include(if: true) { ... @defer(label: \"a\") { id } } }",
        "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. (1:47)"
    )]
    [InlineData(
        "subscription { heard @skip(if: false) { ...F @defer } } fragment F on Statement { id }",
        "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. (1:46)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<DeferStreamDirectiveOnValidOperationsRule>(document).ShouldBe(errors);
}
