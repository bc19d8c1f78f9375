using System.Text.Json;
using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Search;

/// <summary>Takes the one row of <see cref="SearchTexts.Candidates"/>.</summary>
internal sealed class CandidateRows(GraphModel model, IReadOnlyList<Property> properties) : IRowDecoder
{
    /// <summary>The candidates, best first by the index.</summary>
    public List<Candidate> Candidates { get; } = [];

    /// <summary>The number of the last change before they were read, 0 where there is none.</summary>
    public long First { get; private set; }

    /// <summary>The instant of that change, in milliseconds.</summary>
    public long At { get; private set; }

    /// <summary>The number of the last change after they were read.</summary>
    public long Last { get; private set; }

    public void Row(ref Utf8JsonReader reader)
    {
        First = Number(ref reader);
        At = Number(ref reader);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            Candidates.Add(Candidate(ref reader));
        Last = Number(ref reader);
        reader.Read();
    }

    private Candidate Candidate(ref Utf8JsonReader reader)
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

        reader.Read();
        return new Candidate(id, kind, new PropertyValues(values));
    }

    private static long Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? 0 : reader.GetInt64();
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
