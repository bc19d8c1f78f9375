using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class ProvidedRequiredArgumentsOnDirectivesRuleTests
{
    [Theory]
    [InlineData("scalar S @specifiedBy(url: \"a\") type A @d { a: Int @deprecated } directive @d(x: Int, y: Int! = 1) on OBJECT")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<ProvidedRequiredArgumentsOnDirectivesRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "scalar S @specifiedBy",
        "",
        "Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided. (1:10)"
    )]
    [InlineData(
        "type A @d(x: 1) { a: Int } directive @d(x: Int, y: [Int!]!) on OBJECT",
        "",
        "Argument \"@d(y:)\" of type \"[Int!]!\" is required, but it was not provided. (1:8)"
    )]
    [InlineData(
        "type A @d { a: Int }",
        "directive @d(x: Int!) on OBJECT",
        "Argument \"@d(x:)\" of type \"Int!\" is required, but it was not provided. (1:8)"
    )]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<ProvidedRequiredArgumentsOnDirectivesRule>(definitions, extended).ShouldBe(errors);
}
