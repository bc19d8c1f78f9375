using System.Text.Json.Nodes;

namespace Graph.Benchmarks.Peer.Answers;

/// <summary>
/// Brings answers to one form, so that they can be compared: objects are lists of their values, those with one value (a
/// connection with <c>edges</c> alone, an edge with a <c>node</c> alone) are that value.
/// </summary>
internal static class PlainAnswer
{
    /// <summary>From a response of GraphQL; by id some servers answer with a list of one.</summary>
    /// <exception cref="InvalidOperationException">It has errors.</exception>
    public static JsonNode? OfGraphQL(ReadOnlySpan<byte> body, bool single)
    {
        var response = JsonNode.Parse(body)!.AsObject();
        if (response.ContainsKey("errors"))
            throw new InvalidOperationException($"The answer has errors: {Short(response["errors"]!.ToJsonString())}");
        var plain = Plain(response["data"]);
        return single && plain is JsonArray { Count: 1 } list && list[0] is JsonArray ? list[0]!.DeepClone() : plain;
    }

    /// <summary>From a response of Neo4j's Query API.</summary>
    /// <exception cref="InvalidOperationException">It has errors.</exception>
    public static JsonNode? OfCypher(ReadOnlySpan<byte> body, bool single)
    {
        var response = JsonNode.Parse(body)!.AsObject();
        if (response.ContainsKey("errors"))
            throw new InvalidOperationException($"The answer has errors: {Short(response["errors"]!.ToJsonString())}");
        var rows = response["data"]!["values"]!.AsArray();
        return (single ? rows.FirstOrDefault() : rows)?.DeepClone();
    }

    private static JsonNode? Plain(JsonNode? node) =>
        node switch
        {
            JsonObject { Count: 1 } o => Plain(o.First().Value),
            JsonObject o => new JsonArray([.. o.Select(member => Plain(member.Value))]),
            JsonArray a => new JsonArray([.. a.Select(Plain)]),
            _ => node?.DeepClone(),
        };

    private static string Short(string text) => text.Length <= 1_000 ? text : text[..1_000] + " ...";
}
