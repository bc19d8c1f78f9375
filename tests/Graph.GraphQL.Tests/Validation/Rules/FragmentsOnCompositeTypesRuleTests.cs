using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class FragmentsOnCompositeTypesRuleTests
{
    [Theory]
    [InlineData("{ actor { ... on Person { born } ... on Actor { name } } subject { ... on Subject { __typename } } ... { flag } }")]
    [InlineData("fragment F on Nothing { a }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<FragmentsOnCompositeTypesRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ ... on Kind { a } }", "Fragment cannot condition on non composite type \"Kind\". (1:10)")]
    [InlineData("fragment F on Date { a }", "Fragment \"F\" cannot condition on non composite type \"Date\". (1:15)")]
    [InlineData("fragment F on Filter { min }", "Fragment \"F\" cannot condition on non composite type \"Filter\". (1:15)")]
    [InlineData("fragment F on Boolean { a }", "Fragment \"F\" cannot condition on non composite type \"Boolean\". (1:15)")]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<FragmentsOnCompositeTypesRule>(document).ShouldBe(errors);
}
