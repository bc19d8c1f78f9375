using System.Text.Json;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Tests.Execution;
using Graph.GraphQL.Validation;

namespace Graph.GraphQL.Tests.Oracle;

public sealed class ExecuteCorpusTests
{
    [Fact]
    public void Executions_answer_as_graphql_js() =>
        KnownFailures.Compare("execute", ReferenceOracle.Cases("execute"), testCase => CheckAsync(testCase).AsTask().GetAwaiter().GetResult());

    private static async ValueTask<string?> CheckAsync(OracleCase testCase)
    {
        var sdl = testCase.Text("schema")!;
        var stage = testCase.Answer.GetProperty("stage").GetString();
        var schemaErrors = SdlCorpusTests.ErrorsOf(sdl, null, null).ToList();
        if (stage == "schema" || schemaErrors.Count > 0) return Difference(ErrorPlaces.Of(testCase.Answer, "schemaErrors"), schemaErrors);

        var schema = SchemaBuilder.FromSdl(sdl).BuildUnchecked();
        if (!Parser.TryParse(new Source(testCase.Text("query")!), out var document, out var syntaxError) || stage == "syntax")
            return Difference(ErrorPlaces.Of(testCase.Answer, "syntaxErrors"), syntaxError is null ? [] : [syntaxError]);

        var expected = ErrorPlaces.Of(testCase.Answer, "validationErrors");
        if (Difference(expected, Validator.Validate(schema, document)) is { } difference) return "validation: " + difference;
        if (stage != "executed") return null;

        // The corpus also executes documents that are not valid.
        using var actual = await CorpusCase.ExecuteAsync(sdl, testCase.Input, new EngineOptions { ValidationRules = [] });
        var result = testCase.Answer.GetProperty("result");
        return ResponseComparison.Difference(result, actual.RootElement, sortLists: testCase.Text("query")!.Contains("__schema", StringComparison.Ordinal));
    }

    private static string? Difference(string expected, IReadOnlyList<GraphQLError> errors)
    {
        var actual = ErrorPlaces.Of(errors);
        return actual == expected ? null : $"expected [{expected}], got [{actual}] {string.Join(' ', errors.Select(error => error.Message))}";
    }
}
