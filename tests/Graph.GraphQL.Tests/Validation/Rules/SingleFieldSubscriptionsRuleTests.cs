using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class SingleFieldSubscriptionsRuleTests
{
    [Theory]
    [InlineData("subscription { heard { id } }")]
    [InlineData("subscription S { ...F } fragment F on Subscription { heard { id } }")]
    [InlineData("subscription { heard { id } ... { heard { text } } }")]
    [InlineData("query { flag float }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<SingleFieldSubscriptionsRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("subscription { ...F } fragment F on Query { a b }", "Anonymous Subscription must select one top level field. (1:14)")]
    [InlineData("subscription S { heard { id } said { id } }", "Subscription \"S\" must select only one top level field. (1:31)")]
    [InlineData("subscription { heard { id } all }", "Anonymous Subscription must select only one top level field. (1:29)")]
    [InlineData(
        "subscription { ...F } fragment F on Subscription { heard { id } ...G } fragment G on Subscription { all other: all }",
        "Anonymous Subscription must select only one top level field. (1:101, 1:105)"
    )]
    [InlineData("subscription { __typename }", "Anonymous Subscription must not select an introspection top level field. (1:16)")]
    [InlineData(
        "subscription S { t: __typename heard { id } }",
        "Subscription \"S\" must select only one top level field. (1:32)",
        "Subscription \"S\" must not select an introspection top level field. (1:18)"
    )]
    [InlineData(
        "subscription S($c: Boolean!) { heard @skip(if: $c) { id } }",
        "Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection. (1:38)"
    )]
    [InlineData(
        "subscription { ... @include(if: true) { heard { id } } }",
        "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection. (1:20)"
    )]
    [InlineData(
        "subscription { ...F } fragment F on Subscription { ...F }",
        "Anonymous Subscription must select one top level field. (1:14)"
    )]
    [InlineData("subscription { }", "Anonymous Subscription must select one top level field. (1:14)")]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<SingleFieldSubscriptionsRule>(document).ShouldBe(errors);
}
