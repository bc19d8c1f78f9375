using System.Text.Json;
using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Search;

/// <summary>Takes candidates: rows of id, kind and texts.</summary>
internal sealed class CandidateRows(GraphModel model, IReadOnlyList<Property> properties) : IRowDecoder
{
    /// <summary>The candidates, in the order of the rows.</summary>
    public List<Candidate> Candidates { get; } = [];

    public void Row(ref Utf8JsonReader reader)
    {
        reader.Read();
        var id = reader.GetString()!;
        reader.Read();
        var name = reader.GetString();
        var kind = model.FindKind(name ?? "") ?? throw new StoreException(
            $"The node \"{id}\" in Neo4j is indexed as of kind {name}, which the model does not have: something else than this program wrote it.");
        var values = new List<KeyValuePair<string, object?>>();
        foreach (var property in properties)
        {
            reader.Read();
            if (Value(ref reader) is { } value)
                values.Add(new(property.Name, value));
        }

        Candidates.Add(new Candidate(id, kind, new PropertyValues(values)));
        reader.Read();
    }

    private static object? Value(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return reader.GetString();
        var items = new List<object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(reader.GetString()!);
        return items;
    }
}
