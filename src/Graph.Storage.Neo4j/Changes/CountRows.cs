using System.Text.Json;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>Reads rows of one integer.</summary>
internal sealed class CountRows : IRowDecoder
{
    /// <summary>The rows.</summary>
    public List<long> Counts { get; } = [];

    public void Row(ref Utf8JsonReader reader)
    {
        reader.Read();
        Counts.Add(reader.GetInt64());
        reader.Read();
    }
}
