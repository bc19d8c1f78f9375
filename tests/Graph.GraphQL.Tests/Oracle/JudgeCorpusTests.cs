using System.Text.Json;

namespace Graph.GraphQL.Tests.Oracle;

/// <summary>The judge (tests/Graph.GraphQL.Judge) answers the recorded tests of graphql-js as graphql-js 17 does.</summary>
public sealed class JudgeCorpusTests
{
    [Theory]
    [InlineData("parse")]
    [InlineData("sdl")]
    [InlineData("validate")]
    [InlineData("execute")]
    public void Answers_are_those_of_graphql_js(string corpus) =>
        KnownFailures.Compare(corpus, [.. ReferenceOracle.Cases(corpus).Where(testCase => testCase.Question is not null)], Check);

    private static string? Check(OracleCase testCase)
    {
        var question = testCase.Question!.Value;
        var answer = JsonElement.Parse(Judge.Judge.AnswerAsync(question).GetAwaiter().GetResult());
        return question.TryGetProperty("schema", out _)
            ? AnswerComparison.Difference(question, testCase.Answer, answer)
            : DocumentDifference(testCase.Answer, answer);
    }

    /// <summary>Documents alone were read by the library, which knows no stages.</summary>
    private static string? DocumentDifference(JsonElement expected, JsonElement actual)
    {
        var isSame =
            ErrorPlaces.Of(expected, "syntaxErrors") == ErrorPlaces.Of(actual, "syntaxErrors") && Printed(expected) == Printed(actual);
        return isSame ? null : $"expected {expected}\n     got {actual}";
    }

    private static string? Printed(JsonElement answer) => answer.TryGetProperty("printed", out var printed) ? printed.GetString() : null;
}
