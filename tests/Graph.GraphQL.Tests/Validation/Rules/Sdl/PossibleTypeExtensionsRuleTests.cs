using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class PossibleTypeExtensionsRuleTests
{
    [Theory]
    [InlineData("type A { a: Int } extend type A { b: Int } enum E { X } extend enum E { Y }")]
    [InlineData("extend scalar S @specifiedBy(url: \"a\")", "scalar S")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<PossibleTypeExtensionsRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "extend type A { b: Int } type Aa { a: Int }",
        "",
        "Cannot extend type \"A\" because it is not defined. Did you mean \"Aa\"? (1:13)"
    )]
    [InlineData(
        "type A { a: Int } extend scalar A @d extend interface A @d extend union A @d extend enum A @d extend input A @d",
        "",
        "Cannot extend non-scalar type \"A\". (1:1, 1:19)",
        "Cannot extend non-interface type \"A\". (1:1, 1:38)",
        "Cannot extend non-union type \"A\". (1:1, 1:60)",
        "Cannot extend non-enum type \"A\". (1:1, 1:78)",
        "Cannot extend non-input object type \"A\". (1:1, 1:95)"
    )]
    [InlineData(
        "extend union A = B extend input Ab { a: Int }",
        "type A { a: Int }",
        "Cannot extend non-union type \"A\". (1:1)",
        "Cannot extend type \"Ab\" because it is not defined. Did you mean \"A\"? (1:33)"
    )]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<PossibleTypeExtensionsRule>(definitions, extended).ShouldBe(errors);
}
