using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class KnownDirectivesRuleInDefinitionsTests
{
    [Theory]
    [InlineData("type A @d { a: Int @deprecated } directive @d on OBJECT")]
    [InlineData("type A @d { a: Int }", "directive @d on OBJECT")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<KnownDirectivesRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "type A @d { a: Int @skip(if: true) b: Int @e } directive @d on FIELD",
        "",
        "Directive \"@d\" may not be used on OBJECT. (1:8)",
        "Directive \"@skip\" may not be used on FIELD_DEFINITION. (1:20)",
        "Unknown directive \"@e\". (1:43)"
    )]
    [InlineData(
        "schema @deprecated { query: A } input I @deprecated { a: Int @oneOf } enum E { A @oneOf } type T { a(x: Int @oneOf): Int }",
        "",
        "Directive \"@deprecated\" may not be used on SCHEMA. (1:8)",
        "Directive \"@deprecated\" may not be used on INPUT_OBJECT. (1:41)",
        "Directive \"@oneOf\" may not be used on INPUT_FIELD_DEFINITION. (1:62)",
        "Directive \"@oneOf\" may not be used on ENUM_VALUE. (1:82)",
        "Directive \"@oneOf\" may not be used on ARGUMENT_DEFINITION. (1:109)"
    )]
    [InlineData(
        "extend scalar S @oneOf extend interface I @oneOf extend union U @oneOf extend enum E @oneOf extend schema @oneOf",
        "",
        "Directive \"@oneOf\" may not be used on SCALAR. (1:17)",
        "Directive \"@oneOf\" may not be used on INTERFACE. (1:43)",
        "Directive \"@oneOf\" may not be used on UNION. (1:65)",
        "Directive \"@oneOf\" may not be used on ENUM. (1:86)",
        "Directive \"@oneOf\" may not be used on SCHEMA. (1:107)"
    )]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<KnownDirectivesRule>(definitions, extended).ShouldBe(errors);
}
