using System.Text.Json.Nodes;

namespace Graph.Storage.Neo4j.Tests.Peer;

/// <summary>
/// What the two dialects write differently, where an alias cannot help: our answer is rewritten to the peer's form.
/// </summary>
internal static class Dialect
{
    // Lists of ids in the peer's, where we show the objects.
    private static readonly string[] References = ["evidence", "assertedBy", "position"];

    /// <summary>
    /// The same answer as the peer writes it: a collection of which only <c>nodes</c> were asked is a list, a date of which
    /// only <c>text</c> was asked is that text, a reference of which only the <c>id</c> was asked is that id.
    /// </summary>
    public static JsonNode? AsPeer(JsonNode? node, string? name = null) =>
        node switch
        {
            JsonObject { Count: 1 } only when only["nodes"] is JsonArray nodes => AsPeer(nodes),
            JsonObject { Count: 1 } only when only["text"] is JsonValue text => text.DeepClone(),
            JsonObject { Count: 1 } only when References.Contains(name) => only["id"]!.DeepClone(),
            JsonObject many => new JsonObject(many.Select(field => KeyValuePair.Create(field.Key, AsPeer(field.Value, field.Key)))),
            JsonArray list => new JsonArray([.. list.Select(item => AsPeer(item, name))]),
            _ => node?.DeepClone(),
        };
}
