using System.Text.Json;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Reading;

/// <summary>The timestamp of a change, in milliseconds; before the first change, the minimum.</summary>
internal sealed class InstantOf : IRowDecoder
{
    private long _instant;

    public static async ValueTask<long> ReadAsync(QueryApi api, long number, CancellationToken cancellation)
    {
        var statement = new CypherStatement("MATCH (c:GraphChange {number: $p0}) RETURN c.at");
        statement.Parameters.Add(number);
        return (await api.ReadAsync(statement, static () => new InstantOf(), cancellation))._instant;
    }

    public void Row(ref Utf8JsonReader reader)
    {
        reader.Read();
        _instant = reader.GetInt64();
        reader.Read();
    }
}
