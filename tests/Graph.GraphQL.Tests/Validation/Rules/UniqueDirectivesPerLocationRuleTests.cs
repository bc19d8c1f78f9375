using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueDirectivesPerLocationRuleTests
{
    [Theory]
    [InlineData("{ flag @many @many @note(level: 1) }")]
    [InlineData("{ a: flag @note(level: 1) b: flag @note(level: 1) }")]
    public void What_keeps_the_rule_passes(string document) =>
        RuleHarness.Errors<UniqueDirectivesPerLocationRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ flag @note(level: 1) @note(level: 2) }", "The directive \"@note\" can only be used once at this location. (1:8, 1:24)")]
    [InlineData(
        "query @onQuery @onQuery @onQuery { flag }",
        "The directive \"@onQuery\" can only be used once at this location. (1:7, 1:16)",
        "The directive \"@onQuery\" can only be used once at this location. (1:7, 1:25)"
    )]
    [InlineData(
        "type T @deprecated extend type T @deprecated",
        "The directive \"@deprecated\" can only be used once at this location. (1:8, 1:34)"
    )]
    [InlineData(
        "{ flag @skip(if: true) @skip(if: false) @many @many @skip(if: true) }",
        "The directive \"@skip\" can only be used once at this location. (1:8, 1:24)",
        "The directive \"@skip\" can only be used once at this location. (1:8, 1:53)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<UniqueDirectivesPerLocationRule>(document).ShouldBe(errors);
}
