using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class KnownTypeNamesRuleTests
{
    [Theory]
    [InlineData("query ($k: Kind) { actor { ... on Person { born } } }")]
    [InlineData("query ($a: [Filter!]!) { ...F } fragment F on Query { flag }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<KnownTypeNamesRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("query ($k: Knd) { flag }", "Unknown type \"Knd\". Did you mean \"Kind\", \"ID\", or \"Int\"? (1:12)")]
    [InlineData("{ actor { ... on Persn { born } } }", "Unknown type \"Persn\". Did you mean \"Person\"? (1:18)")]
    [InlineData("fragment F on Quory { flag }", "Unknown type \"Quory\". Did you mean \"Query\"? (1:15)")]
    [InlineData("query ($a: [Nothing]!) { flag }", "Unknown type \"Nothing\". Did you mean \"String\"? (1:13)")]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<KnownTypeNamesRule>(document).ShouldBe(errors);
}
