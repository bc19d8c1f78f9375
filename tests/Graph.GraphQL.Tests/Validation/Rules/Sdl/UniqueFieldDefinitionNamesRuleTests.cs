using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueFieldDefinitionNamesRuleTests
{
    [Theory]
    [InlineData("type A { a: Int } interface B { a: Int } input C { a: Int }")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<UniqueFieldDefinitionNamesRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "type A { a: Int b: Int a: Int } extend type A { b: Int }",
        "",
        "Field \"A.a\" can only be defined once. (1:10, 1:24)",
        "Field \"A.b\" can only be defined once. (1:17, 1:49)"
    )]
    [InlineData(
        "input A { a: Int a: Int } interface B { a: Int } extend interface B { a: Int }",
        "",
        "Field \"A.a\" can only be defined once. (1:11, 1:18)",
        "Field \"B.a\" can only be defined once. (1:41, 1:71)"
    )]
    [InlineData(
        "extend input A { a: Int } extend type B { b: Int c: Int c: Int }",
        "input A { a: Int } type B { b: Int }",
        "Field \"A.a\" already exists in the schema. It cannot also be defined in this type extension. (1:18)",
        "Field \"B.b\" already exists in the schema. It cannot also be defined in this type extension. (1:43)",
        "Field \"B.c\" can only be defined once. (1:50, 1:57)"
    )]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<UniqueFieldDefinitionNamesRule>(definitions, extended).ShouldBe(errors);
}
