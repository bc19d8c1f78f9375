using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;
using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class KnownOperationTypesRuleTests
{
    [Theory]
    [InlineData("{ flag }")]
    [InlineData("mutation { say(text: \"a\") { id } }")]
    [InlineData("subscription { heard { id } }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<KnownOperationTypesRule>(document).ShouldBeEmpty();

    [Fact]
    public void An_operation_without_a_root_type_is_refused()
    {
        var schema = SchemaBuilder.FromSdl("type Query { a: Int }").Build();
        var document = Parser.Parse("{ a } mutation M { b } subscription { c }");

        var errors = Validator.Validate(schema, document, [new KnownOperationTypesRule()]);

        RuleHarness
            .Describe(errors)
            .ShouldBe([
                "The mutation operation is not supported by the schema. (1:7)",
                "The subscription operation is not supported by the schema. (1:24)",
            ]);
    }
}
