using System.Diagnostics;
using System.Text.Json;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Parses the JSON of a response piece by piece: each row goes to the decoder as soon as it is complete, everything else into
/// <see cref="Answer"/>. One object per response.
/// </summary>
internal sealed class AnswerParser(IRowDecoder rows, string[] knownBookmarks)
{
    private enum Stage
    {
        Start,
        Answer,
        Data,
        Rows,
        End,
    }

    private JsonReaderState _state;
    private Stage _stage = Stage.Start;

    public Answer Answer { get; } = new();

    /// <summary>Parses the complete parts and returns their number of bytes; pass the rest again, followed by more.</summary>
    /// <param name="bytes">The bytes that follow those already read.</param>
    /// <param name="isLast">Whether these are the last bytes.</param>
    /// <exception cref="JsonException">The bytes are not JSON, or not a response of the Query API.</exception>
    public int Parse(ReadOnlySpan<byte> bytes, bool isLast)
    {
        var reader = new Utf8JsonReader(bytes, isLast, _state);
        if (isLast)
        {
            while (Step(ref reader, bytes, isLast: true))
                continue;

            Answer.IsComplete = _stage == Stage.End;
            return bytes.Length;
        }

        var whole = reader;
        while (Step(ref reader, bytes, isLast: false))
            whole = reader;
        _state = whole.CurrentState;
        return (int)whole.BytesConsumed;
    }

    private bool Step(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, bool isLast)
    {
        if (!reader.Read())
            return false;
        switch (_stage)
        {
            case Stage.Rows when reader.TokenType == JsonTokenType.StartArray && isLast:
                Row(ref reader);
                return true;
            case Stage.Rows when reader.TokenType == JsonTokenType.StartArray:
                if (!TryTake(ref reader, bytes, out var row))
                    return false;
                Row(ref row);
                return true;
            case Stage.Rows:
                _stage = Stage.Data;
                return true;
            case Stage.Data:
                return DataMember(ref reader);
            case Stage.Answer:
                return AnswerMember(ref reader, bytes);
            default:
                if (reader.TokenType != JsonTokenType.StartObject)
                    throw new JsonException("A response must be an object.");
                _stage = Stage.Answer;
                return true;
        }
    }

    private bool AnswerMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            _stage = Stage.End;
            return true;
        }

        if (reader.ValueTextEquals("data"u8))
        {
            if (!reader.Read())
                return false;
            Answer.HasData = true;
            _stage = Enter(reader, JsonTokenType.StartObject, Stage.Data);
            return true;
        }

        var isErrors = reader.ValueTextEquals("errors"u8);
        var isBookmarks = reader.ValueTextEquals("bookmarks"u8);
        var isTransaction = reader.ValueTextEquals("transaction"u8);
        if (!reader.Read())
            return false;
        if (!isErrors && !isBookmarks && !isTransaction)
            return reader.TrySkip();
        if (!TryTake(ref reader, bytes, out var value))
            return false;
        if (isErrors)
            Answer.Error ??= AnswerMembers.ReadError(ref value);
        else if (isBookmarks)
            Answer.Bookmarks = AnswerMembers.ReadBookmarks(ref value, knownBookmarks);
        else
            Answer.Transaction = AnswerMembers.ReadTransaction(ref value);
        return true;
    }

    private bool DataMember(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            _stage = Stage.Answer;
            return true;
        }

        var isValues = reader.ValueTextEquals("values"u8);
        if (!reader.Read())
            return false;
        if (!isValues)
            return reader.TrySkip();
        _stage = Enter(reader, JsonTokenType.StartArray, Stage.Rows);
        return true;
    }

    private void Row(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        rows.Row(ref reader);
        Debug.Assert(
            reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == depth,
            $"{rows.GetType()} did not leave the reader at the end of the row."
        );
    }

    private static Stage Enter(in Utf8JsonReader reader, JsonTokenType token, Stage place) =>
        reader.TokenType == token ? place : throw new JsonException($"Expected {token}, found {reader.TokenType}.");

    // Skips the reader's current value, and returns a separate reader for it; that reader knows the end of the value and never
    // runs out of data.
    private static bool TryTake(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, out Utf8JsonReader value)
    {
        var start = (int)reader.TokenStartIndex;
        value = default;
        if (!reader.TrySkip())
            return false;
        value = new Utf8JsonReader(bytes[start..(int)reader.BytesConsumed]);
        value.Read();
        return true;
    }
}
