using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueArgumentDefinitionNamesRuleTests
{
    [Theory]
    [InlineData("type A { a(x: Int, y: Int): Int b(x: Int): Int } directive @d(x: Int) on FIELD")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<UniqueArgumentDefinitionNamesRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "type A { a(x: Int, y: Int, x: Int, x: Int): Int } extend interface B { b(y: Int, y: Int): Int }",
        "",
        "Argument \"A.a(x:)\" can only be defined once. (1:12, 1:28, 1:36)",
        "Argument \"B.b(y:)\" can only be defined once. (1:74, 1:82)"
    )]
    [InlineData("directive @d(x: Int, x: Int) on FIELD", "", "Argument \"@d(x:)\" can only be defined once. (1:14, 1:22)")]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<UniqueArgumentDefinitionNamesRule>(definitions, extended).ShouldBe(errors);
}
