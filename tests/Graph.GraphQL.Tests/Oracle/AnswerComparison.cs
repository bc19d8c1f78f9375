using System.Text.Json;
using Graph.GraphQL.Tests.Execution;

namespace Graph.GraphQL.Tests.Oracle;

/// <summary>
/// Whether two answers of the oracle's format say the same: stage, printed form and data exactly, errors by their
/// places (and rule), messages free.
/// </summary>
public static class AnswerComparison
{
    private static readonly string[] ErrorLists = ["schemaErrors", "syntaxErrors", "validationErrors"];

    public static string? Difference(JsonElement question, JsonElement expected, JsonElement actual)
    {
        if (expected.GetProperty("stage").GetString() == "oracle-failure")
            return $"the oracle could not be asked: {expected.GetProperty("message")}";
        var (wanted, got) = (Describe(expected), Describe(actual));
        if (wanted != got)
            return $"expected {wanted}\n     got {got}\n    from {actual}";
        if (!expected.TryGetProperty("result", out var result))
            return null;
        if (result.TryGetProperty("initial", out _))
            return DeliveryDifference(result, actual.GetProperty("result"));
        // Introspection lists may come in any order.
        var query = question.GetProperty("query").GetString()!;
        var isIntrospection = query.Contains("__schema", StringComparison.Ordinal) || query.Contains("__type(", StringComparison.Ordinal);
        var response = actual.GetProperty("result");
        var arrivesLate = question.GetProperty("rootValue").GetRawText().Contains("$promise", StringComparison.Ordinal);
        if (arrivesLate)
            (result, response) = (ErrorsBelowNull.Merge(result), ErrorsBelowNull.Merge(response));
        return ResponseComparison.Difference(result, response, sortLists: isIntrospection);
    }

    // In parts: the same things told, and the same in the end.
    private static string? DeliveryDifference(JsonElement expected, JsonElement actual)
    {
        if (!actual.TryGetProperty("initial", out _))
            return $"expected a response in parts, got {actual}";
        var (want, got) = (new DeliveredResponse(expected), new DeliveredResponse(actual));
        return want.Merged == got.Merged && want.Events == got.Events ? null : $"expected {expected}\n     got {actual}";
    }

    private static string Describe(JsonElement answer)
    {
        var stage = answer.GetProperty("stage").GetString();
        var lists = ErrorLists.Where(list => answer.TryGetProperty(list, out _)).Select(list => $"{list} [{ErrorPlaces.Of(answer, list)}]");
        var rules = answer.TryGetProperty("byRule", out var byRule)
            ? byRule
                .EnumerateObject()
                .OrderBy(rule => rule.Name, StringComparer.Ordinal)
                .Select(rule => $"{rule.Name} [{ErrorPlaces.Of(byRule, rule.Name)}]")
            : [];
        var printed = answer.TryGetProperty("printed", out var text) ? $"\n{text.GetString()}" : "";
        return $"{stage} {string.Join(' ', lists.Concat(rules))}{printed}";
    }
}
