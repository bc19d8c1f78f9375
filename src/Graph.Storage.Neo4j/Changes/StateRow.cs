using System.Text.Json;
using Graph.Storage.Changes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>The start of a change: the state of the store, which is now locked, and the outcome of earlier attempts.</summary>
internal sealed class StateRow : IRowDecoder
{
    /// <summary>
    /// Locks the store until the transaction ends, marks it with this attempt, and looks up the change's id (<c>$id</c>) and an
    /// earlier attempt with an unknown outcome (<c>$number</c>); either may be null.
    /// </summary>
    public const string Text =
        "MATCH (s:GraphState {id: 'graph'}) SET s.attempt = randomUUID() "
        + "WITH s OPTIONAL MATCH (a:GraphApplied {id: $id}) "
        + "WITH s, a OPTIONAL MATCH (c:GraphChange {number: $number}) "
        + "RETURN s.last, s.at, s.model, s.attempt, c.attempt, a.number, a.created, a.updated, a.retracted, a.sources";

    /// <summary>Whether the database has a state, and so is a store.</summary>
    public bool Exists { get; private set; }

    /// <summary>The number of the last change.</summary>
    public long Last { get; private set; }

    /// <summary>The timestamp of the last change.</summary>
    public long At { get; private set; }

    /// <summary>The hash of the model with which the store was last opened.</summary>
    public string Model { get; private set; } = "";

    /// <summary>The unique name of this attempt.</summary>
    public string Attempt { get; private set; } = "";

    /// <summary>The attempt that wrote the change with the requested number, or null if there is none.</summary>
    public string? Committed { get; private set; }

    /// <summary>The result of the change with this id, or null if the store has not seen it.</summary>
    public ChangeResult? Applied { get; private set; }

    public void Row(ref Utf8JsonReader reader)
    {
        Exists = true;
        reader.Read();
        Last = reader.GetInt64();
        reader.Read();
        At = reader.GetInt64();
        Model = ReadText(ref reader)!;
        Attempt = ReadText(ref reader)!;
        Committed = ReadText(ref reader);
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            while (reader.TokenType != JsonTokenType.EndArray)
                reader.Read();
            return;
        }

        var number = reader.GetInt64();
        Applied = new ChangeResult(number, Int(ref reader), Int(ref reader), Int(ref reader), Int(ref reader), WasAlreadyApplied: true);
        reader.Read();
    }

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    private static int Int(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }
}
