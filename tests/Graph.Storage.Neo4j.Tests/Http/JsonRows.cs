using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Tests.Http;

/// <summary>The rows as JSON, for tests that look at what came.</summary>
internal sealed class JsonRows : IRowDecoder
{
    public List<JsonArray> Rows { get; } = [];

    /// <summary>All rows in one text.</summary>
    public string Text => string.Join('\n', Rows.Select(row => row.ToJsonString()));

    public void Row(ref Utf8JsonReader reader) => Rows.Add(JsonNode.Parse(ref reader)!.AsArray());
}
