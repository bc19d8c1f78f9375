using System.Text.Json;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;
using Graph.Testing;

namespace Graph.GraphQL.Tests.Execution;

/// <summary>
/// Executions whose answers were made by graphql-js 17.1.0 (<c>Corpus/generate.cjs</c>): lists, nulls at every depth,
/// abstract types, fragments, variables and arguments of every kind, leaf values, mutations, introspection.
/// </summary>
public sealed class ExecutionCorpusTests
{
    private static readonly string Folder = Repository.PathTo("tests", "Graph.GraphQL.Tests", "Corpus");

    private static readonly Dictionary<string, string> Schemas = JsonSerializer.Deserialize<Dictionary<string, string>>(
        File.ReadAllText(Path.Combine(Folder, "schemas.json"))
    )!;

    private static readonly Dictionary<string, JsonElement> Cases = File.ReadLines(Path.Combine(Folder, "executions.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement)
        .ToDictionary(testCase => testCase.GetProperty("id").GetString()!);

    public static TheoryData<string, string> Ids =>
        [.. Cases.Values.Select(testCase => (testCase.GetProperty("id").GetString()!, testCase.GetProperty("group").GetString()!))];

    [Fact]
    public void There_are_enough_of_them() => Cases.Count.ShouldBeGreaterThan(500);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Answers_as_the_reference(string id, string group)
    {
        var testCase = Cases[id];
        using var actual = await CorpusCase.ExecuteAsync(Schemas[testCase.GetProperty("schema").GetString()!], testCase);
        var sorted = group.StartsWith("introspection", StringComparison.Ordinal);
        ResponseComparison.Difference(testCase.GetProperty("expected"), actual.RootElement, sorted).ShouldBeNull(testCase.GetRawText());
    }
}
