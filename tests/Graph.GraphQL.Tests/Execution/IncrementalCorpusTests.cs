using System.Text.Json;
using System.Text.RegularExpressions;
using Graph.Testing;

namespace Graph.GraphQL.Tests.Execution;

/// <summary>
/// Executions with <c>@defer</c> and <c>@stream</c> whose answers were made by graphql-js 17.1.0
/// (<c>Corpus/generate-incremental.cjs</c>).
/// </summary>
public sealed partial class IncrementalCorpusTests
{
    private static readonly string[] Lines = File.ReadAllLines(
        Repository.PathTo("tests", "Graph.GraphQL.Tests", "Corpus", "incremental.jsonl")
    );

    private static readonly string Schema = JsonElement.Parse(Lines[0]).GetProperty("schema").GetString()!;

    private static readonly Dictionary<string, JsonElement> Cases = Lines
        .Skip(1)
        .Select(line => JsonElement.Parse(line))
        .ToDictionary(testCase => testCase.GetProperty("id").GetString()!);

    public static TheoryData<string, string> Ids =>
        [.. Cases.Values.Select(testCase => (testCase.GetProperty("id").GetString()!, testCase.GetProperty("group").GetString()!))];

    [Fact]
    public void There_are_enough_of_them() => Cases.Count.ShouldBeGreaterThan(120);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Delivers_as_the_reference(string id, string group)
    {
        var testCase = Cases[id];
        var (expected, actual) = (testCase.GetProperty("expected"), await AnswerAsync(testCase));
        Shape(actual).ShouldBe(Shape(expected), group);
        Initial(actual).ShouldBe(Initial(expected), group);
        if (!Shape(expected))
            return;

        var (want, got) = (new DeliveredResponse(expected), new DeliveredResponse(actual));
        got.Merged.ShouldBe(want.Merged, group);
        got.Events.ShouldBe(want.Events, group);

        // What comes with which payload is a matter of timing where values arrive late, and the reference spreads items
        // over payloads by the turns of its event loop. Everything else is told in the same payloads, word for word.
        var text = testCase.GetRawText();
        if (!text.Contains("$promise", StringComparison.Ordinal) && !text.Contains("@stream", StringComparison.Ordinal))
            WithoutMessages(actual.GetProperty("subsequent")).ShouldBe(WithoutMessages(expected.GetProperty("subsequent")), group);
    }

    private static async Task<JsonElement> AnswerAsync(JsonElement testCase)
    {
        var question = new Dictionary<string, JsonElement> { ["schema"] = JsonSerializer.SerializeToElement(Schema) };
        foreach (var name in new[] { "query", "rootValue", "variables" })
        {
            if (testCase.TryGetProperty(name, out var value))
                question[name] = value;
        }

        var answer = JsonElement.Parse(await Judge.Judge.AnswerAsync(JsonSerializer.SerializeToElement(question)));
        answer.TryGetProperty("result", out var result).ShouldBeTrue(answer.GetRawText());
        return result;
    }

    private static bool Shape(JsonElement response) => response.TryGetProperty("initial", out _);

    private static string Initial(JsonElement response) => WithoutMessages(Shape(response) ? response.GetProperty("initial") : response);

    // The wording of messages is free.
    private static string WithoutMessages(JsonElement json) => Message().Replace(json.GetRawText(), "");

    [GeneratedRegex(
        """
            "message":"(\\.|[^"\\])*",?
            """
    )]
    private static partial Regex Message();
}
