using System.Text.Json;
using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>Reads current relations: rows of id, type, the ids of both ends and properties.</summary>
internal sealed class RelationRows(GraphModel model) : IRowDecoder
{
    /// <summary>The relations by id, each once.</summary>
    public Dictionary<string, RelationState> Relations { get; } = new(StringComparer.Ordinal);

    public void Row(ref Utf8JsonReader reader)
    {
        var id = Text(ref reader);
        var name = Text(ref reader);
        var (from, to) = (Text(ref reader), Text(ref reader));
        reader.Read();
        var type =
            model.FindRelation(name)
            ?? throw new StoreException(
                $"The relation \"{id}\" in Neo4j is of type {name}, which the model does not define: "
                    + "it was not written by this program."
            );
        Relations[id] = new RelationState(id, type, from, to, StoredValues.Read(ref reader, type.FindProperty));
        reader.Read();
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString()!;
    }
}
