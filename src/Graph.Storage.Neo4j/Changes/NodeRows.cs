using System.Text.Json;
using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>Reads current nodes: rows of id, labels and properties.</summary>
internal sealed class NodeRows(GraphModel model) : IRowDecoder
{
    /// <summary>The nodes, in row order.</summary>
    public List<NodeState> Nodes { get; } = [];

    public void Row(ref Utf8JsonReader reader)
    {
        reader.Read();
        var id = reader.GetString()!;
        reader.Read();
        Kind? kind = null;
        foreach (var label in StoreLabels.PublicOf(StoredValues.ReadTexts(ref reader)))
            kind ??= model.FindKind(label);
        reader.Read();
        if (kind is null)
        {
            throw new StoreException(
                $"The node \"{id}\" in Neo4j has no label of a kind of the model: it was not written by this program."
            );
        }

        Nodes.Add(new NodeState(id, kind, StoredValues.Read(ref reader, kind.FindProperty)));
        reader.Read();
    }
}
