using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueArgumentNamesRuleTests
{
    [Theory]
    [InlineData("{ people(limit: 1, ids: []) { born } }")]
    [InlineData("{ a: text(s: \"a\") b: text(s: \"b\") }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<UniqueArgumentNamesRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ text(s: \"a\", s: \"b\") }", "There can be only one argument named \"s\". (1:8, 1:16)")]
    [InlineData(
        "{ text(s: \"a\", b: true, s: \"b\", b: false, s: \"c\") }",
        "There can be only one argument named \"s\". (1:8, 1:25, 1:43)",
        "There can be only one argument named \"b\". (1:16, 1:33)"
    )]
    [InlineData("{ flag @skip(if: true, if: true) }", "There can be only one argument named \"if\". (1:14, 1:24)")]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<UniqueArgumentNamesRule>(document).ShouldBe(errors);
}
