using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class MaxIntrospectionDepthRuleTests
{
    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData("{ people { born } }")]
    [InlineData("{ __type(name: \"A\") { fields { type { possibleTypes { name } } } } }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<MaxIntrospectionDepthRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
        "Maximum introspection depth exceeded (1:3)"
    )]
    [InlineData(
        "{ __type(name: \"A\") { ...F } } fragment F on __Type { fields { type { interfaces { ...G } } } } fragment G on __Type { possibleTypes { name } }",
        "Maximum introspection depth exceeded (1:3)"
    )]
    [InlineData(
        "{ __type(name: \"A\") { inputFields { type { ... { possibleTypes { interfaces { name } } } } } } }",
        "Maximum introspection depth exceeded (1:3)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<MaxIntrospectionDepthRule>(document).ShouldBe(errors);
}
