using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueDirectiveNamesRuleTests
{
    [Theory]
    [InlineData("directive @a on FIELD directive @skip on FIELD")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<UniqueDirectiveNamesRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData("directive @a on FIELD directive @a on QUERY", "", "There can be only one directive named \"@a\". (1:12, 1:34)")]
    [InlineData(
        "directive @a on QUERY directive @skip on FIELD",
        "directive @a on FIELD",
        "Directive \"@a\" already exists in the schema. It cannot be redefined. (1:12)",
        "Directive \"@skip\" already exists in the schema. It cannot be redefined. (1:34)"
    )]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<UniqueDirectiveNamesRule>(definitions, extended).ShouldBe(errors);
}
