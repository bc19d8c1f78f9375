using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class KnownTypeNamesRuleInDefinitionsTests
{
    [Theory]
    [InlineData("type A { a: A b: Int c(x: ID): __Schema }")]
    [InlineData("type B { a: A }", "type A { a: Int }")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<KnownTypeNamesRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "type A implements Actr { a: Strng b(x: [Nope!]): Int } interface Actor { a: Int } union U = A | Missing",
        "",
        "Unknown type \"Actr\". Did you mean \"Actor\"? (1:19)",
        "Unknown type \"Strng\". Did you mean \"String\"? (1:29)",
        "Unknown type \"Nope\". (1:41)",
        "Unknown type \"Missing\". (1:97)"
    )]
    [InlineData(
        "extend type A { b: Wrong } directive @d(x: Wrongg) on FIELD schema { query: Qury }",
        "",
        "Unknown type \"Wrong\". Did you mean \"String\"? (1:20)",
        "Unknown type \"Wrongg\". (1:44)",
        "Unknown type \"Qury\". (1:77)"
    )]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<KnownTypeNamesRule>(definitions, extended).ShouldBe(errors);
}
