using System.Text.Json;
using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Search;

/// <summary>Reads the one row of <see cref="SearchTexts.Candidates"/>.</summary>
internal sealed class CandidateRows(GraphModel model, IReadOnlyList<Property> properties) : IRowDecoder
{
    /// <summary>The candidates, best first according to the index.</summary>
    public List<Candidate> Candidates { get; } = [];

    /// <summary>The number of the last change before they were read, 0 if there is none.</summary>
    public long First { get; private set; }

    /// <summary>The timestamp of that change, in milliseconds.</summary>
    public long At { get; private set; }

    /// <summary>The number of the last change after they were read.</summary>
    public long Last { get; private set; }

    public void Row(ref Utf8JsonReader reader)
    {
        First = Number(ref reader);
        At = Number(ref reader);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Candidate(ref reader) is { } candidate)
                Candidates.Add(candidate);
        }
        Last = Number(ref reader);
        reader.Read();
    }

    // Null if it has no id, or no kind of the model: another program damaged it.
    private Candidate? Candidate(ref Utf8JsonReader reader)
    {
        reader.Read();
        var id = Value(ref reader) as string;
        reader.Read();
        var kind = Value(ref reader) is string name ? model.FindKind(name) : null;
        var values = new List<KeyValuePair<string, object?>>();
        foreach (var property in properties)
        {
            reader.Read();
            if (Value(ref reader) is { } value)
                values.Add(new(property.Name, value));
        }

        reader.Read();
        return id is null || kind is null ? null : new Candidate(id, kind, new PropertyValues(values));
    }

    private static long Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? 0 : reader.GetInt64();
    }

    private static object? Value(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        if (reader.TokenType != JsonTokenType.StartArray)
            return null;
        var items = new List<object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
                items.Add(reader.GetString()!);
        }
        return items;
    }
}
