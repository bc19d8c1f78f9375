using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class DeferStreamDirectiveOnRootFieldRuleTests
{
    [Theory]
    [InlineData("{ ... @defer { flag } people @stream { born } }")]
    [InlineData("mutation { say(text: \"a\") { ... @defer { id } } }")]
    public void What_keeps_the_rule_passes(string document) =>
        RuleHarness.Errors<DeferStreamDirectiveOnRootFieldRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "mutation { ... @defer { list } list @stream }",
        "Defer directive cannot be used on root mutation type \"Mutation\". (1:16)",
        "Stream directive cannot be used on root mutation type \"Mutation\". (1:37)"
    )]
    [InlineData(
        "mutation { ...F @defer } fragment F on Mutation { list ... { ...G @defer } } fragment G on Mutation { list @stream }",
        "Defer directive cannot be used on root mutation type \"Mutation\". (1:17)",
        "Defer directive cannot be used on root mutation type \"Mutation\". (1:67)",
        "Stream directive cannot be used on root mutation type \"Mutation\". (1:108)"
    )]
    [InlineData(
        "subscription { ...F } fragment F on Subscription { ... @defer { all } }",
        "Defer directive cannot be used on root subscription type \"Subscription\". (1:56)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<DeferStreamDirectiveOnRootFieldRule>(document).ShouldBe(errors);
}
