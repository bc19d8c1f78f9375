using System.Text.Json.Nodes;

namespace Graph.Benchmarks.Peer.Answers;

/// <summary>Whether two answers, brought to one form, are the same.</summary>
internal static class AnswerComparison
{
    /// <summary>Where they differ, or null.</summary>
    /// <param name="ours">This project's answer.</param>
    /// <param name="other">The one that it is compared with.</param>
    /// <param name="pages">
    /// Null: order counts. Else the other's lists have no order, and those of one of these lengths are pages that may hold
    /// other rows of the same many: rows are told by their first id, and those that both have must be the same.
    /// </param>
    public static string? Difference(JsonNode? ours, JsonNode? other, IReadOnlySet<int>? pages) => Difference(ours, other, pages, "answer");

    private static string? Difference(JsonNode? ours, JsonNode? other, IReadOnlySet<int>? pages, string path)
    {
        if (ours is not JsonArray a || other is not JsonArray b)
            return JsonNode.DeepEquals(ours, other) ? null : $"{path} is {Show(ours)} here and {Show(other)} there";
        if (a.Count != b.Count)
            return $"{path} has {a.Count} items here and {b.Count} there";
        if (pages is null || a.Count == 0 || !a.All(IsRow) || !b.All(IsRow))
        {
            return Enumerable
                .Range(0, a.Count)
                .Select(i => Difference(a[i], b[i], pages, $"{path}[{i}]"))
                .FirstOrDefault(d => d is not null);
        }

        var rows = b.ToDictionary(row => Key(row)!, StringComparer.Ordinal);
        foreach (var row in a)
        {
            var key = Key(row)!;
            var difference =
                rows.TryGetValue(key, out var same) ? Difference(row, same, pages, $"{path}[{key}]")
                : pages.Contains(a.Count) ? null
                : $"{path} has {key} here only";
            if (difference is not null)
                return difference;
        }

        return null;
    }

    private static bool IsRow(JsonNode? node) => node is JsonArray && Key(node) is not null;

    // Of a row, its id; of an edge, which is the relation's values and the node's, the relation's id.
    private static string? Key(JsonNode? node) =>
        node switch
        {
            JsonArray { Count: > 0 } row => Key(row[0]),
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            _ => null,
        };

    private static string Show(JsonNode? node) =>
        node?.ToJsonString() is { } text
            ? text.Length <= 300
                ? text
                : text[..300] + " ..."
            : "null";
}
