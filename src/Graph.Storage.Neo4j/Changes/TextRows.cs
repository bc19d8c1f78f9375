using System.Text.Json;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>Reads rows of one string; null if there is none.</summary>
internal sealed class TextRows : IRowDecoder
{
    /// <summary>The rows.</summary>
    public List<string?[]> Rows { get; } = [];

    public void Row(ref Utf8JsonReader reader)
    {
        var row = new List<string?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            row.Add(reader.GetString());
        Rows.Add([.. row]);
    }
}
