using System.Text.Json;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Tests.Http;

/// <summary>How many rows there are and the sum of their first column: keeps nothing.</summary>
internal sealed class CountedRows : IRowDecoder
{
    public int Rows { get; private set; }

    public long Sum { get; private set; }

    public void Row(ref Utf8JsonReader reader)
    {
        reader.Read();
        Sum += reader.GetInt64();
        Rows++;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            reader.Skip();
    }
}
