using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class PossibleFragmentSpreadsRuleTests
{
    [Theory]
    [InlineData("{ actor { ... on Person { born } ... on Registered { number } } }")]
    [InlineData("{ subject { ... on Actor { name } ...F } } fragment F on Organization { number }")]
    [InlineData("{ ... on Nothing { a } flag { ... on Person { born } } }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<PossibleFragmentSpreadsRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "{ ... on Person { born } }",
        "Fragment cannot be spread here as objects of type \"Query\" can never be of type \"Person\". (1:3)"
    )]
    [InlineData(
        "{ actor { ... on Person { ... on Organization { number } } } }",
        "Fragment cannot be spread here as objects of type \"Person\" can never be of type \"Organization\". (1:27)"
    )]
    [InlineData(
        "{ actor { ... on Person { ...F } } } fragment F on Registered { number }",
        "Fragment \"F\" cannot be spread here as objects of type \"Person\" can never be of type \"Registered\". (1:27)"
    )]
    [InlineData(
        "{ actor { ... on Statement { id } } }",
        "Fragment cannot be spread here as objects of type \"Actor\" can never be of type \"Statement\". (1:11)"
    )]
    [InlineData(
        "fragment F on Subject { ... on Query { flag } }",
        "Fragment cannot be spread here as objects of type \"Subject\" can never be of type \"Query\". (1:25)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<PossibleFragmentSpreadsRule>(document).ShouldBe(errors);
}
