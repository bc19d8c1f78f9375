using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueDirectivesPerLocationRuleInDefinitionsTests
{
    [Theory]
    [InlineData("type A @d @d { a: Int @deprecated b: Int @deprecated } directive @d repeatable on OBJECT")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<UniqueDirectivesPerLocationRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "type A @d @d { a: Int } directive @d on OBJECT extend type A @d",
        "",
        "The directive \"@d\" can only be used once at this location. (1:8, 1:11)",
        "The directive \"@d\" can only be used once at this location. (1:8, 1:62)"
    )]
    [InlineData(
        "type A { a(x: Int @deprecated @deprecated): Int @deprecated @deprecated } schema @e { query: A } extend schema @e directive @e on SCHEMA",
        "",
        "The directive \"@deprecated\" can only be used once at this location. (1:19, 1:31)",
        "The directive \"@deprecated\" can only be used once at this location. (1:49, 1:61)",
        "The directive \"@e\" can only be used once at this location. (1:82, 1:112)"
    )]
    [InlineData(
        "directive @d @e on FIELD directive @e on DIRECTIVE_DEFINITION extend directive @d @e",
        "",
        "The directive \"@e\" can only be used once at this location. (1:14, 1:83)"
    )]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<UniqueDirectivesPerLocationRule>(definitions, extended).ShouldBe(errors);
}
