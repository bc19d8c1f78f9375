using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class KnownDirectivesRuleTests
{
    [Theory]
    [InlineData(
        "query ($a: Int @many) @onQuery @many { flag @skip(if: true) ... @include(if: true) { flag } ...F @many } fragment F on Query { flag }"
    )]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<KnownDirectivesRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ flag @nothing }", "Unknown directive \"@nothing\". (1:8)")]
    [InlineData("query @skip(if: true) { flag }", "Directive \"@skip\" may not be used on QUERY. (1:7)")]
    [InlineData(
        "mutation @onQuery { list @onQuery }",
        "Directive \"@onQuery\" may not be used on MUTATION. (1:10)",
        "Directive \"@onQuery\" may not be used on FIELD. (1:26)"
    )]
    [InlineData("subscription @many { all }", "Directive \"@many\" may not be used on SUBSCRIPTION. (1:14)")]
    [InlineData(
        "{ ...F @note(level: 1) ... @onQuery { flag } } fragment F on Query @many { flag }",
        "Directive \"@note\" may not be used on FRAGMENT_SPREAD. (1:8)",
        "Directive \"@onQuery\" may not be used on INLINE_FRAGMENT. (1:28)",
        "Directive \"@many\" may not be used on FRAGMENT_DEFINITION. (1:68)"
    )]
    [InlineData("query ($a: Int @onQuery) { flag }", "Directive \"@onQuery\" may not be used on VARIABLE_DEFINITION. (1:16)")]
    [InlineData(
        "type T @deprecated { f(a: Int @deprecated): Int @skip(if: true) }",
        "Directive \"@deprecated\" may not be used on OBJECT. (1:8)",
        "Directive \"@skip\" may not be used on FIELD_DEFINITION. (1:49)"
    )]
    [InlineData(
        "enum E @oneOf { A @oneOf } input I @oneOf { a: Int @specifiedBy(url: \"a\") } scalar S @oneOf union U @oneOf = T interface J @oneOf { f: Int @oneOf }",
        "Directive \"@oneOf\" may not be used on ENUM. (1:8)",
        "Directive \"@oneOf\" may not be used on ENUM_VALUE. (1:19)",
        "Directive \"@specifiedBy\" may not be used on INPUT_FIELD_DEFINITION. (1:52)",
        "Directive \"@oneOf\" may not be used on SCALAR. (1:86)",
        "Directive \"@oneOf\" may not be used on UNION. (1:101)",
        "Directive \"@oneOf\" may not be used on INTERFACE. (1:124)",
        "Directive \"@oneOf\" may not be used on FIELD_DEFINITION. (1:140)"
    )]
    [InlineData(
        "schema @oneOf { query: Query } directive @d(a: Int @oneOf) @oneOf on FIELD extend directive @d @oneOf",
        "Directive \"@oneOf\" may not be used on SCHEMA. (1:8)",
        "Directive \"@oneOf\" may not be used on ARGUMENT_DEFINITION. (1:52)",
        "Directive \"@oneOf\" may not be used on DIRECTIVE_DEFINITION. (1:60)",
        "Directive \"@oneOf\" may not be used on DIRECTIVE_DEFINITION. (1:96)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<KnownDirectivesRule>(document).ShouldBe(errors);
}
