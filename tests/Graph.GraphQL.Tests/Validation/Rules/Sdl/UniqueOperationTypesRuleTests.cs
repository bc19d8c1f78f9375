using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueOperationTypesRuleTests
{
    [Theory]
    [InlineData("schema { query: Q mutation: M } extend schema { subscription: S }")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<UniqueOperationTypesRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData("schema { query: Q query: R }", "", "There can be only one query type in schema. (1:10, 1:19)")]
    [InlineData(
        "schema { query: Q } extend schema { query: R mutation: M mutation: N }",
        "",
        "There can be only one query type in schema. (1:10, 1:37)",
        "There can be only one mutation type in schema. (1:46, 1:58)"
    )]
    [InlineData(
        "extend schema { query: R mutation: M }",
        "schema { query: Q } type Q { a: Int }",
        "Type for query already defined in the schema. It cannot be redefined. (1:17)"
    )]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<UniqueOperationTypesRule>(definitions, extended).ShouldBe(errors);
}
