using System.Text.Json;

namespace Graph.Storage.Neo4j.Http;

/// <summary>A decoder for statements whose rows, if any, are ignored.</summary>
internal sealed class NoRows : IRowDecoder
{
    public static NoRows Instance { get; } = new();

    public void Row(ref Utf8JsonReader reader) => reader.TrySkip();
}
