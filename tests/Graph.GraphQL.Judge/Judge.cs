using System.Text.Json;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;

namespace Graph.GraphQL.Judge;

/// <summary>
/// Puts a case of the graphql-js oracle to this engine and answers in the oracle's format, so that the two can be
/// compared: <c>{id, stage, schemaErrors | syntaxErrors | validationErrors, byRule, printed, result}</c>, ending at the
/// first stage that fails. Error extensions are left out: the oracle's resolvers set none.
/// </summary>
public static class Judge
{
    /// <summary>The answer, as one line of JSON. A case that cannot be put to the engine is answered with <c>oracle-failure</c>.</summary>
    public static async Task<string> AnswerAsync(JsonElement testCase)
    {
        try
        {
            return await RunAsync(testCase);
        }
#pragma warning disable CA1031 // One bad case must not keep the others from being judged.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            using var answer = new AnswerWriter(testCase, "oracle-failure");
            return answer.Text("message", exception.ToString()).Finish();
        }
    }

    private static async Task<string> RunAsync(JsonElement testCase)
    {
        var query = testCase.Text("query");
        var root = new JsonRootValue();
        Schema? schema = null;
        if (testCase.TryGetProperty("schema", out _))
        {
            var built = CaseSchema.Build(testCase, root);
            if (built.Errors.Count > 0 || query is null)
                return AboutSchema(testCase, built);
            schema = built.Schema;
        }

        if (!Parser.TryParse(new Source(query ?? ""), out var document, out var syntaxError))
        {
            using var refusal = new AnswerWriter(testCase, "syntax");
            return refusal.Errors("syntaxErrors", [syntaxError]).Finish();
        }

        if (schema is null)
        {
            using var printed = new AnswerWriter(testCase, "syntax");
            return printed.Errors("syntaxErrors", []).Text("printed", Printer.Print(document)).Finish();
        }

        return await AboutOperationAsync(testCase, schema, document, query!);
    }

    private static string AboutSchema(JsonElement testCase, CaseSchema built)
    {
        using var answer = new AnswerWriter(testCase, "schema");
        answer.Errors("schemaErrors", built.Errors);
        if (built.Schema is not null)
            answer.Text("printed", SchemaPrinter.Print(built.Schema));
        return answer.Finish();
    }

    private static async Task<string> AboutOperationAsync(JsonElement testCase, Schema schema, DocumentNode document, string query)
    {
        var ruleNames = testCase.Texts("rules");
        var rules = Rules.ForOperations(ruleNames);
        var errors = Validator.Validate(schema, document, rules);
        var isExecuted =
            testCase.TryGetProperty("execute", out var wanted) && wanted.ValueKind != JsonValueKind.Null
                ? wanted.ValueKind == JsonValueKind.True
                : errors.IsEmpty && ruleNames is null;

        using var answer = new AnswerWriter(testCase, isExecuted ? "executed" : "validation");
        answer.Errors("validationErrors", errors);
        if (testCase.TryGetProperty("byRule", out var byRule) && byRule.ValueKind == JsonValueKind.True)
        {
            answer.ErrorsByRule(
                rules
                    .Select(rule => (rule.Name, (IReadOnlyList<GraphQLError>)Validator.Validate(schema, document, [rule])))
                    .Where(found => found.Item2.Count > 0)
            );
        }

        if (isExecuted)
        {
            await answer.ResultAsync(await ExecuteAsync(testCase, schema, query));
        }

        return answer.Finish();
    }

    private static async Task<IncrementalResult> ExecuteAsync(JsonElement testCase, Schema schema, string query)
    {
        // Validated above; cases may ask to execute what is not valid.
        var engine = new GraphQLEngine(
            schema,
            new EngineOptions
            {
                ValidationRules = [],
                IncrementalDelivery = true,
                OnUnexpected = static (_, _) => new GraphQLError("Unexpected error"),
            }
        );
        return await engine.ExecuteIncrementallyAsync(
            new GraphQLRequest
            {
                Query = query,
                OperationName = testCase.Text("operationName"),
                Variables = testCase.TryGetProperty("variables", out var variables) ? variables : default,
                RootValue = new ObjectColumn([RootValue(testCase)]),
            }
        );
    }

    private static JsonElement RootValue(JsonElement testCase) =>
        testCase.TryGetProperty("rootValue", out var root) && root.ValueKind != JsonValueKind.Null ? root : JsonElement.Parse("{}");
}
