using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class ProvidedRequiredArgumentsRuleTests
{
    [Theory]
    [InlineData("{ require(b: true) people { born } flag @note(level: 1) }")]
    [InlineData("{ nothing flag @nothing }")]
    [InlineData("{ require(b: null) }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<ProvidedRequiredArgumentsRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ require }", "Argument \"Query.require(b:)\" of type \"Boolean!\" is required, but it was not provided. (1:3)")]
    [InlineData(
        "{ statement { id } r: require }",
        "Argument \"Query.statement(id:)\" of type \"ID!\" is required, but it was not provided. (1:3)",
        "Argument \"Query.require(b:)\" of type \"Boolean!\" is required, but it was not provided. (1:20)"
    )]
    [InlineData(
        "{ flag @note(text: \"a\") @skip }",
        "Argument \"@note(level:)\" of type \"Int!\" is required, but it was not provided. (1:8)",
        "Argument \"@skip(if:)\" of type \"Boolean!\" is required, but it was not provided. (1:25)"
    )]
    [InlineData(
        "{ people { friend { born } } }",
        "Argument \"Person.friend(id:)\" of type \"ID!\" is required, but it was not provided. (1:12)"
    )]
    [InlineData("{ __type { name } }", "Argument \"__type(name:)\" of type \"String!\" is required, but it was not provided. (1:3)")]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<ProvidedRequiredArgumentsRule>(document).ShouldBe(errors);
}
