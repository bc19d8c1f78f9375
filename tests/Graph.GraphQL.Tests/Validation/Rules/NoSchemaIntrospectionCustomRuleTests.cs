using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class NoSchemaIntrospectionCustomRuleTests
{
    [Theory]
    [InlineData("{ flag __typename }")]
    public void What_keeps_the_rule_passes(string document) =>
        RuleHarness.Errors<NoSchemaIntrospectionCustomRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "{ __schema { types { name } } __type(name: \"A\") { name } }",
        "GraphQL introspection has been disabled, but the requested query contained the field \"__schema\". (1:3)",
        "GraphQL introspection has been disabled, but the requested query contained the field \"types\". (1:14)",
        "GraphQL introspection has been disabled, but the requested query contained the field \"__type\". (1:31)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<NoSchemaIntrospectionCustomRule>(document).ShouldBe(errors);
}
