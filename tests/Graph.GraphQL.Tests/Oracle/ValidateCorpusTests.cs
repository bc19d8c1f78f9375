using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;
using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Oracle;

public sealed class ValidateCorpusTests
{
    private static readonly Dictionary<string, ValidationRule> Rules =
        SpecifiedRules.Operation.Concat([new NoDeprecatedCustomRule(), new NoSchemaIntrospectionCustomRule()])
            .ToDictionary(rule => rule.Name);

    [Fact]
    public void Operations_are_judged_as_by_graphql_js() =>
        KnownFailures.Compare("validate", ReferenceOracle.Cases("validate"), Check);

    private static string? Check(OracleCase testCase)
    {
        var rules = testCase.Names("rules")!;
        if (!rules.All(Rules.ContainsKey))
            return $"unknown rules {string.Join(", ", rules)}";
        if (!testCase.Answer.TryGetProperty("validationErrors", out _))
            return CheckSchema(testCase);

        var schema = SchemaBuilder.FromSdl(testCase.Text("schema")!).Build();
        var document = Parser.Parse(testCase.Text("query")!);
        var errors = Validator.Validate(schema, document, [.. rules.Select(name => Rules[name])]);
        var expected = ErrorPlaces.Of(testCase.Answer, "validationErrors");
        var actual = ErrorPlaces.Of(errors);
        return actual == expected
            ? null
            : $"expected [{expected}], got [{actual}] {string.Join(' ', errors.Select(error => error.Message))}";
    }

    /// <summary>Some schemas were made by hand, and are not valid as SDL: then that is the answer.</summary>
    private static string? CheckSchema(OracleCase testCase)
    {
        var expected = ErrorPlaces.Of(testCase.Answer, "schemaErrors");
        var actual = ErrorPlaces.Of(SdlCorpusTests.ErrorsOf(testCase.Text("schema")!, null, null));
        return actual == expected ? null : $"expected schema errors [{expected}], got [{actual}]";
    }
}
