using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class NoDeprecatedCustomRuleTests
{
    [Theory]
    [InlineData("{ people(limit: 1) { name } }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<NoDeprecatedCustomRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ people { nick } }", "The field Person.nick is deprecated. Use name. (1:12)")]
    [InlineData(
        "{ people(of: 1, where: { min: 1, old: 2, nested: { min: 1, old: 1 }, kinds: [HINT] }) { statements(kind: HINT) { id } } }",
        "The argument \"Query.people(of:)\" is deprecated. Use limit. (1:10)",
        "The input field Filter.old is deprecated. Use min. (1:34)",
        "The input field Filter.old is deprecated. Use min. (1:60)",
        "The enum value \"Kind.HINT\" is deprecated. Say CLAIM. (1:78)",
        "The enum value \"Kind.HINT\" is deprecated. Say CLAIM. (1:106)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<NoDeprecatedCustomRule>(document).ShouldBe(errors);
}
