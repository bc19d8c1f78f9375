using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class KnownArgumentNamesOnDirectivesRuleTests
{
    [Theory]
    [InlineData("type A { a: Int @deprecated(reason: \"b\") } scalar S @nothing(a: 1)")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<KnownArgumentNamesOnDirectivesRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "type A { a: Int @deprecated(reson: \"b\", other: 1) }",
        "",
        "Unknown argument \"reson\" on directive \"@deprecated\". Did you mean \"reason\"? (1:29)",
        "Unknown argument \"other\" on directive \"@deprecated\". (1:41)"
    )]
    [InlineData(
        "type A @d(x: 1, y: 2) { a: Int } directive @d(x: Int) on OBJECT",
        "",
        "Unknown argument \"y\" on directive \"@d\". Did you mean \"x\"? (1:17)"
    )]
    [InlineData(
        "type A @d(y: 1) { a: Int }",
        "directive @d(x: Int) on OBJECT",
        "Unknown argument \"y\" on directive \"@d\". Did you mean \"x\"? (1:11)"
    )]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<KnownArgumentNamesOnDirectivesRule>(definitions, extended).ShouldBe(errors);
}
