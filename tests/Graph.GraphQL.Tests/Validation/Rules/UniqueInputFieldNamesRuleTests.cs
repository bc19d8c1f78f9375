using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueInputFieldNamesRuleTests
{
    [Theory]
    [InlineData("{ people(where: { min: 1, nested: { min: 1 } }) { born } }")]
    [InlineData("{ on(date: { a: { b: 1 }, b: [{ a: 1 }, { a: 1 }] }) }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<UniqueInputFieldNamesRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ people(where: { min: 1, min: 2 }) { born } }", "There can be only one input field named \"min\". (1:19, 1:27)")]
    [InlineData(
        "{ people(where: { min: 1, nested: { min: 1, max: 2, min: 3 }, min: 2 }) { born } }",
        "There can be only one input field named \"min\". (1:37, 1:53)",
        "There can be only one input field named \"min\". (1:19, 1:63)"
    )]
    [InlineData(
        "{ on(date: { a: 1, a: 2, a: 3 }) }",
        "There can be only one input field named \"a\". (1:14, 1:20)",
        "There can be only one input field named \"a\". (1:14, 1:26)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<UniqueInputFieldNamesRule>(document).ShouldBe(errors);
}
