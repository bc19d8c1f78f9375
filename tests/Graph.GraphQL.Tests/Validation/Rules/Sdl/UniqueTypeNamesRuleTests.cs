using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueTypeNamesRuleTests
{
    [Theory]
    [InlineData("type A { a: Int } scalar B")]
    [InlineData("extend type A { b: Int } type B { a: Int }", "type A { a: Int }")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<UniqueTypeNamesRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "type A { a: Int } scalar A enum A { B }",
        "",
        "There can be only one type named \"A\". (1:6, 1:26)",
        "There can be only one type named \"A\". (1:6, 1:33)"
    )]
    [InlineData(
        "union A = B",
        "type A { a: Int }",
        "Type \"A\" already exists in the schema. It cannot also be defined in this type definition. (1:7)"
    )]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<UniqueTypeNamesRule>(definitions, extended).ShouldBe(errors);
}
