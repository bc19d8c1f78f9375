using System.Text.Json;
using System.Text.Json.Nodes;

namespace Graph.GraphQL.Tests.Execution;

/// <summary>
/// A response that came in parts (<c>{initial, subsequent}</c>), put together as a client does it. Throws when the parts
/// break the protocol: an id that was not announced, announced twice or used after it was completed, a wrong
/// <c>hasNext</c>.
/// </summary>
internal sealed class DeliveredResponse
{
    private readonly JsonNode? _data;
    private readonly List<string> _errors = [];
    private readonly Dictionary<string, Pending> _pending = [];
    private readonly List<string> _events = [];

    // How many items come at a time is timing as well.
    private readonly Dictionary<string, List<string>> _streamed = [];

    public DeliveredResponse(JsonElement response)
    {
        var parts = response.TryGetProperty("initial", out var initial)
            ? [initial, .. response.GetProperty("subsequent").EnumerateArray()]
            : new List<JsonElement> { response };
        _data = JsonNode.Parse(parts[0].GetProperty("data").GetRawText());
        AddErrors(parts[0]);
        for (var i = 0; i < parts.Count; i++)
        {
            var hasNext = parts[i].TryGetProperty("hasNext", out var next) && next.GetBoolean();
            if (hasNext != i < parts.Count - 1)
                throw new InvalidOperationException($"Part {i} says hasNext: {hasNext}.");
            foreach (var entry in List(parts[i], "pending"))
                Announce(entry);
            foreach (var entry in List(parts[i], "incremental"))
                Deliver(entry);
            foreach (var entry in List(parts[i], "completed"))
                Complete(entry);
        }

        if (_pending.Count > 0)
            throw new InvalidOperationException($"Never completed: {string.Join(", ", _pending.Keys)}.");
    }

    /// <summary>The whole response, as if it had come at once. Keys are sorted: their order is that of arrival.</summary>
    public string Merged => $"{Sorted(_data)} errors: {string.Join("; ", _errors.Order(StringComparer.Ordinal))}";

    /// <summary>What was announced, delivered and completed, in no order: that among concurrent things is a matter of timing.</summary>
    public string Events =>
        string.Join(
            "\n",
            _events
                .Concat(_streamed.Select(stream => $"items {stream.Key}: [{string.Join(",", stream.Value)}]"))
                .Order(StringComparer.Ordinal)
        );

    private static JsonElement[] List(JsonElement part, string name) =>
        part.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];

    private void Announce(JsonElement entry)
    {
        var label = entry.TryGetProperty("label", out var text) ? text.GetString() : null;
        var pending = new Pending([.. entry.GetProperty("path").EnumerateArray()], label);
        if (!_pending.TryAdd(entry.GetProperty("id").GetString()!, pending))
            throw new InvalidOperationException($"Announced twice: {entry}");
        _events.Add($"pending {pending}");
    }

    private void Deliver(JsonElement entry)
    {
        var pending = Find(entry);
        var path = pending.Path.Concat(List(entry, "subPath")).ToList();
        var target = path.Aggregate(
            _data,
            (node, step) => step.ValueKind == JsonValueKind.Number ? node![step.GetInt32()] : node![step.GetString()!]
        );
        if (entry.TryGetProperty("items", out var items))
        {
            foreach (var item in items.EnumerateArray())
            {
                target!.AsArray().Add(JsonNode.Parse(item.GetRawText()));
                if (!_streamed.TryGetValue(pending.ToString(), out var all))
                    _streamed.Add(pending.ToString(), all = []);
                all.Add(item.GetRawText());
            }
        }
        else
        {
            var data = entry.GetProperty("data");
            Merge(target!.AsObject(), data);
            _events.Add($"data {Pending.Text(path)}: {data.GetRawText()}");
        }

        AddErrors(entry);
    }

    private void Complete(JsonElement entry)
    {
        var pending = Find(entry);
        _pending.Remove(entry.GetProperty("id").GetString()!);
        AddErrors(entry);
        _events.Add($"completed {pending} errors: {string.Join("; ", List(entry, "errors").Select(Place))}");
    }

    private Pending Find(JsonElement entry) =>
        _pending.TryGetValue(entry.GetProperty("id").GetString()!, out var pending)
            ? pending
            : throw new InvalidOperationException($"Not announced: {entry}");

    private void AddErrors(JsonElement entry) => _errors.AddRange(List(entry, "errors").Select(Place));

    private static string Place(JsonElement error) =>
        $"{(error.TryGetProperty("locations", out var locations) ? locations.GetRawText() : "-")} {(error.TryGetProperty("path", out var path) ? path.GetRawText() : "-")}";

    private static void Merge(JsonObject target, JsonElement data)
    {
        foreach (var property in data.EnumerateObject())
        {
            if (target[property.Name] is JsonObject below && property.Value.ValueKind == JsonValueKind.Object)
                Merge(below, property.Value);
            else
                target[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        }
    }

    private static string Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject map => "{"
                + string.Join(",", map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"\"{p.Key}\":{Sorted(p.Value)}"))
                + "}",
            JsonArray list => "[" + string.Join(",", list.Select(Sorted)) + "]",
            null => "null",
            _ => node.ToJsonString(),
        };

    private sealed record Pending(IReadOnlyList<JsonElement> Path, string? Label)
    {
        public static string Text(IEnumerable<JsonElement> path) => string.Join('.', path.Select(step => step.ToString()));

        public override string ToString() => $"{Text(Path)} \"{Label}\"";
    }
}
