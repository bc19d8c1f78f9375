using System.Text.Json;
using Graph.Model;
using Graph.Storage.Archive;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Archive;

/// <summary>The state of a store, and the number of its current facts according to the server's counters.</summary>
internal sealed class HeadRow : IRowDecoder
{
    /// <summary>The state.</summary>
    public ArchiveHead? Head { get; private set; }

    /// <summary>The number of current nodes and relations.</summary>
    public long FactCount { get; private set; }

    /// <summary>The statement: the counts come from the server's own counters.</summary>
    public static string Text(GraphModel model) =>
        $"MATCH (s:GraphState {{id: 'graph'}}) RETURN s.model, s.last, s.at, COUNT {{ (:{StoreLabels.Fact}) }}"
        + string.Concat(model.Relations.Select(r => $" + {RelationCounts.Of("s", r)}"));

    public void Row(ref Utf8JsonReader reader)
    {
        reader.Read();
        var model = reader.GetString()!;
        reader.Read();
        var last = reader.GetInt64();
        reader.Read();
        Head = new ArchiveHead(model, last, reader.GetInt64());
        reader.Read();
        FactCount = reader.GetInt64();
        reader.Read();
    }
}
