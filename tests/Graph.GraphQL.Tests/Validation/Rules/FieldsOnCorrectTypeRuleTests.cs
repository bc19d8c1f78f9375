using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class FieldsOnCorrectTypeRuleTests
{
    [Theory]
    [InlineData(
        "{ actor { name ... on Person { born } __typename } subject { __typename } __schema { types { name } } __type(name: \"a\") { name } }"
    )]
    [InlineData("{ nothing: flag }")]
    [InlineData("{ ... on Nothing { a } }")]
    [InlineData("query { statement(id: 1) { id } } mutation { list }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<FieldsOnCorrectTypeRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ nothing }", "Cannot query field \"nothing\" on type \"Query\". (1:3)")]
    [InlineData("{ flagg }", "Cannot query field \"flagg\" on type \"Query\". Did you mean \"flag\" or \"float\"? (1:3)")]
    [InlineData(
        "{ actor { born } }",
        "Cannot query field \"born\" on type \"Actor\". Did you mean to use an inline fragment on \"Organization\" or \"Person\"? (1:11)"
    )]
    [InlineData(
        "{ actor { members { name } } }",
        "Cannot query field \"members\" on type \"Actor\". Did you mean to use an inline fragment on \"Organization\"? (1:11)"
    )]
    [InlineData(
        "{ subject { name } }",
        "Cannot query field \"name\" on type \"Subject\". Did you mean to use an inline fragment on \"Actor\", \"Organization\", or \"Person\"? (1:13)"
    )]
    [InlineData("{ alias: flagg }", "Cannot query field \"flagg\" on type \"Query\". Did you mean \"flag\" or \"float\"? (1:3)")]
    [InlineData("{ actor { __schema { types { name } } } }", "Cannot query field \"__schema\" on type \"Actor\". (1:11)")]
    [InlineData("{ actor { ... on Person { members { x } } } }", "Cannot query field \"members\" on type \"Person\". (1:27)")]
    [InlineData("mutation { __schema { a } }", "Cannot query field \"__schema\" on type \"Mutation\". (1:12)")]
    [InlineData("{ nothing { deeper } }", "Cannot query field \"nothing\" on type \"Query\". (1:3)")]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<FieldsOnCorrectTypeRule>(document).ShouldBe(errors);
}
