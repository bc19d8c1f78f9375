using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Graph.GraphQL.Tests.Execution;

/// <summary>
/// Whether two responses say the same: equal data with keys in order, errors as a set of (locations, path). The wording
/// of messages is free, and so is the order of errors, since fields may be resolved in any order.
/// </summary>
internal static class ResponseComparison
{
    public static string? Difference(JsonElement expected, JsonElement actual, bool sortLists = false)
    {
        var (want, got) = (Canonical(expected, sortLists), Canonical(actual, sortLists));
        return want == got ? null : $"expected {want}\n     got {got}\n    from {actual}";
    }

    private static string Canonical(JsonElement response, bool sortLists)
    {
        var text = new StringBuilder();
        text.Append(response.TryGetProperty("data", out var data) ? Value(data, sortLists) : "no data");
        if (!response.TryGetProperty("errors", out var errors))
            return text.ToString();
        var all = errors
            .EnumerateArray()
            .Select(error => $"{Part(error, "locations")} {Part(error, "path")}")
            .Order(StringComparer.Ordinal);
        return text.Append(" errors: ").AppendJoin("; ", all).ToString();
    }

    private static string Part(JsonElement error, string name) =>
        error.TryGetProperty(name, out var part) ? part.GetRawText().Replace(" ", "", StringComparison.Ordinal) : "-";

    private static string Value(JsonElement value, bool sortLists) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "{"
                + string.Join(",", value.EnumerateObject().Select(p => $"\"{p.Name}\":{Value(p.Value, sortLists)}"))
                + "}",
            JsonValueKind.Array => "[" + string.Join(",", Items(value, sortLists)) + "]",
            JsonValueKind.Number => value.GetDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            JsonValueKind.String => JsonValue.Create(value.GetString()!).ToJsonString(),
            _ => value.GetRawText(),
        };

    private static IEnumerable<string> Items(JsonElement list, bool sortLists)
    {
        var items = list.EnumerateArray().Select(item => Value(item, sortLists));
        return sortLists ? items.Order(StringComparer.Ordinal) : items;
    }
}
