using System.Text.Json;
using Graph.Storage.Changes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>Reads changes of the log with the facts that they touched.</summary>
internal sealed class ChangeRows : IRowDecoder
{
    /// <summary>Up to <c>$limit</c> changes after <c>$number</c>, oldest first.</summary>
    public const string Text =
        "MATCH (c:GraphChange) WHERE c.number > $number WITH c ORDER BY c.number LIMIT $limit "
        + "CALL (c) { MATCH (t:GraphTouches {change: c.number}) WITH t ORDER BY t.place RETURN collect(t.touches) AS pages } "
        + "RETURN c.number, c.id, c.at, c.note, c.sources, pages ORDER BY c.number";

    /// <summary>The changes.</summary>
    public List<ChangeRecord> Changes { get; } = [];

    public void Row(ref Utf8JsonReader reader)
    {
        reader.Read();
        var number = reader.GetInt64();
        reader.Read();
        var id = reader.GetString();
        reader.Read();
        var at = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64());
        reader.Read();
        var note = reader.GetString();
        reader.Read();
        var sources = StoredValues.ReadTexts(ref reader);
        reader.Read();
        var facts = new List<FactChange>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            facts.AddRange(StoredValues.ReadTexts(ref reader).Select(ChangeLog.Touch));
        Changes.Add(new ChangeRecord(number, id, at, note, facts, sources));
        reader.Read();
    }
}
