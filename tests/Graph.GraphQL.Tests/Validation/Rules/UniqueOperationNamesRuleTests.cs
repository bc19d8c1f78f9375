using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueOperationNamesRuleTests
{
    [Theory]
    [InlineData("{ flag }")]
    [InlineData("query A { flag } query B { flag }")]
    [InlineData("query A { flag } fragment A on Query { flag }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<UniqueOperationNamesRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("query A { flag } query A { flag }", "There can be only one operation named \"A\". (1:7, 1:24)")]
    [InlineData(
        "query A { flag } mutation A { list } subscription A { all }",
        "There can be only one operation named \"A\". (1:7, 1:27)",
        "There can be only one operation named \"A\". (1:7, 1:51)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<UniqueOperationNamesRule>(document).ShouldBe(errors);
}
