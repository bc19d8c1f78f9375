using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class ExecutableDefinitionsRuleTests
{
    [Theory]
    [InlineData("{ flag }")]
    [InlineData("query A { flag } fragment F on Query { flag }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<ExecutableDefinitionsRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ flag } type T { a: Int }", "The \"T\" definition is not executable. (1:10)")]
    [InlineData("extend type Query { a: Int } { flag }", "The \"Query\" definition is not executable. (1:1)")]
    [InlineData("schema { query: Query }", "The schema definition is not executable. (1:1)")]
    [InlineData("directive @x on FIELD", "The \"x\" definition is not executable. (1:1)")]
    [InlineData("extend directive @x @many", "The \"x\" definition is not executable. (1:1)")]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<ExecutableDefinitionsRule>(document).ShouldBe(errors);
}
