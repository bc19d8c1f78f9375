using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class StreamDirectiveOnListFieldRuleTests
{
    [Theory]
    [InlineData("{ people @stream { born } }")]
    [InlineData("mutation { list @stream }")]
    [InlineData("{ nothing @stream }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<StreamDirectiveOnListFieldRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ flag @stream }", "Directive \"@stream\" cannot be used on non-list field \"Query.flag\". (1:8)")]
    [InlineData(
        "{ statement(id: 1) @stream { id } }",
        "Directive \"@stream\" cannot be used on non-list field \"Query.statement\". (1:20)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<StreamDirectiveOnListFieldRule>(document).ShouldBe(errors);
}
