using System.Text.Json;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Judge;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Execution;

/// <summary>Executes a case of a corpus: a query over plain JSON, in which markers stand for what resolvers do.</summary>
internal static class CorpusCase
{
    public static async Task<JsonDocument> ExecuteAsync(string sdl, JsonElement testCase, EngineOptions? options = null)
    {
        var root = new JsonRootValue();
        var schema = SchemaBuilder.FromSdl(sdl).DefaultResolver(root).Build();
        using var result = await new GraphQLEngine(schema, options).ExecuteAsync(
            new GraphQLRequest
            {
                Query = testCase.GetProperty("query").GetString()!,
                OperationName =
                    Property(testCase, "operationName").ValueKind == JsonValueKind.String
                        ? testCase.GetProperty("operationName").GetString()
                        : null,
                Variables = Property(testCase, "variables"),
                RootValue = new ObjectColumn([Property(testCase, "rootValue")]),
            }
        );
        return result.ToJsonDocument();
    }

    private static JsonElement Property(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : default;
}
