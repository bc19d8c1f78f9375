using System.Text.Json;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Tests;

/// <summary>The first column of each row, as text.</summary>
internal sealed class FirstTexts : IRowDecoder
{
    public List<string> Texts { get; } = [];

    public void Row(ref Utf8JsonReader reader)
    {
        reader.Read();
        Texts.Add(reader.GetString()!);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            reader.Skip();
    }
}
