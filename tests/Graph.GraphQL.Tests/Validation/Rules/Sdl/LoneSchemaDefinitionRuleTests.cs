using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class LoneSchemaDefinitionRuleTests
{
    [Theory]
    [InlineData("schema { query: Q } type Q { a: Int }")]
    [InlineData("schema { query: Q } type Q { a: Int }", "directive @d on FIELD")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<LoneSchemaDefinitionRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "schema { query: Q } schema { query: Q } schema { query: Q } type Q { a: Int }",
        "",
        "Must provide only one schema definition. (1:21)",
        "Must provide only one schema definition. (1:41)"
    )]
    [InlineData(
        "schema { query: Q } type Q { a: Int }",
        "type Query { a: Int }",
        "Cannot define a new schema within a schema extension. (1:1)"
    )]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<LoneSchemaDefinitionRule>(definitions, extended).ShouldBe(errors);
}
