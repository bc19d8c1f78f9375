using System.Text.Json;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Search;

/// <summary>Reads the vocabulary data of each word of a query: rows of whether it exists, and of similar words.</summary>
internal sealed class VocabularyRows : IRowDecoder
{
    /// <summary>By term, in the query's order.</summary>
    public List<(bool IsKnown, List<string> Near)> Terms { get; } = [];

    public void Row(ref Utf8JsonReader reader)
    {
        reader.Read();
        var isKnown = reader.GetBoolean();
        var words = new List<string>();
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            words.Add(reader.GetString()!);
        Terms.Add((isKnown, words));
        reader.Read();
    }
}
