using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueInputFieldNamesRuleInDefinitionsTests
{
    [Theory]
    [InlineData("type A { a(x: I = { a: 1 }): Int }")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<UniqueInputFieldNamesRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "type A { a(x: I = { a: 1, a: 2 }): Int @d(y: { b: 1, b: 2 }) }",
        "",
        "There can be only one input field named \"a\". (1:21, 1:27)",
        "There can be only one input field named \"b\". (1:48, 1:54)"
    )]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<UniqueInputFieldNamesRule>(definitions, extended).ShouldBe(errors);
}
