using System.Text.Json;
using Graph.GraphQL.Tests.Oracle;

namespace Graph.GraphQL.Tests.Fuzz;

/// <summary>
/// Grown cases are put to this engine and to graphql-js 17, which have to say the same. A share runs with every test
/// run; for more set GRAPH_FUZZ_CASES, and GRAPH_FUZZ_SEED for others:
/// <c>GRAPH_FUZZ_CASES=100000 dotnet test tests/Graph.GraphQL.Tests --filter DifferentialFuzz</c>.
/// </summary>
public sealed class DifferentialFuzzTests
{
    private const int Batch = 1_000;
    private const int MostShown = 20;
    private const string Failure = "oracle-failure";

    [Fact]
    public async Task Grown_cases_are_answered_as_by_graphql_js()
    {
        var count = FuzzSettings.Cases(share: 300);
        var first = FuzzSettings.Seed;
        var differences = new List<string>();
        var stages = new Dictionary<string, int>();
        for (var start = first; start < first + count && differences.Count < MostShown; start += Batch)
        {
            var seeds = Enumerable.Range(start, Math.Min(Batch, first + count - start)).ToList();
            var questions = seeds.ConvertAll(seed => FuzzCase.Grow(seed).ToJsonString());
            var expected = ReferenceOracle.Ask(questions);
            expected.Count.ShouldBe(questions.Count);
            for (var i = 0; i < questions.Count; i++)
            {
                var question = JsonElement.Parse(questions[i]);
                var stage = StageOf(expected[i]);
                stages[stage] = stages.GetValueOrDefault(stage) + 1;
                if (stage == Failure)
                    continue;
                var actual = JsonElement.Parse(await Judge.Judge.AnswerAsync(question));
                if (AnswerComparison.Difference(question, expected[i], actual) is { } difference)
                    differences.Add($"seed {seeds[i]}: {difference}\n{questions[i]}");
            }
        }

        differences.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(", ", stages.Select(stage => $"{stage.Key}: {stage.Value}")));
        // Some schemas that are not valid make the reference itself throw.
        var failures = stages.Remove(Failure, out var found) ? found : 0;
        failures.ShouldBeLessThanOrEqualTo(1 + count / 1_000);
        stages.Keys.ShouldBe(["schema", "syntax", "validation", "executed", "executed with errors"], ignoreOrder: true);
        stages["executed"].ShouldBeGreaterThan(count / 10, "too few cases get as far as data without errors");
    }

    private static string StageOf(JsonElement answer) =>
        answer.TryGetProperty("result", out var result) && result.TryGetProperty("errors", out _)
            ? "executed with errors"
            : answer.GetProperty("stage").GetString()!;
}
