using System.Diagnostics;
using System.Text.Json;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Reads the JSON of an answer piece by piece: each row goes to the decoder as soon as it is whole, everything beside the
/// rows into <see cref="Answer"/>. One object per answer.
/// </summary>
internal sealed class AnswerParser(IRowDecoder rows, string[] knownBookmarks)
{
    private enum Place
    {
        Start,
        Answer,
        Data,
        Rows,
        End,
    }

    private JsonReaderState state;
    private Place place = Place.Start;

    public Answer Answer { get; } = new();

    /// <summary>Reads what is whole and gives how many bytes that was; the rest must be given again, with more after it.</summary>
    /// <param name="bytes">The bytes that follow those read before.</param>
    /// <param name="isLast">Nothing comes after them.</param>
    /// <exception cref="JsonException">It is no JSON, or no answer of the Query API.</exception>
    public int Parse(ReadOnlySpan<byte> bytes, bool isLast)
    {
        var reader = new Utf8JsonReader(bytes, isLast, state);
        if (isLast)
        {
            while (Step(ref reader, isLast: true))
            {
            }

            Answer.IsComplete = place == Place.End;
            return bytes.Length;
        }

        var whole = reader;
        while (Step(ref reader, isLast: false))
            whole = reader;
        state = whole.CurrentState;
        return (int)whole.BytesConsumed;
    }

    private bool Step(ref Utf8JsonReader reader, bool isLast)
    {
        if (!reader.Read()) return false;
        switch (place)
        {
            case Place.Rows when reader.TokenType == JsonTokenType.StartArray:
                if (!isLast && !IsWhole(reader)) return false;
                var depth = reader.CurrentDepth;
                rows.Row(ref reader);
                Debug.Assert(
                    reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == depth,
                    $"{rows.GetType()} did not leave the reader at the end of the row.");
                return true;
            case Place.Rows:
                place = Place.Data;
                return true;
            case Place.Data:
                return DataMember(ref reader, isLast);
            case Place.Answer:
                return AnswerMember(ref reader, isLast);
            default:
                if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("An answer is an object.");
                place = Place.Answer;
                return true;
        }
    }

    private bool AnswerMember(ref Utf8JsonReader reader, bool isLast)
    {
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            place = Place.End;
            return true;
        }

        if (reader.ValueTextEquals("data"u8))
        {
            if (!reader.Read()) return false;
            Answer.HasData = true;
            place = Enter(reader, JsonTokenType.StartObject, Place.Data);
            return true;
        }

        var isErrors = reader.ValueTextEquals("errors"u8);
        var isBookmarks = reader.ValueTextEquals("bookmarks"u8);
        var isTransaction = reader.ValueTextEquals("transaction"u8);
        if (!reader.Read() || (!isLast && !IsWhole(reader))) return false;
        if (isErrors)
            Answer.Error ??= AnswerMembers.ReadError(ref reader);
        else if (isBookmarks)
            Answer.Bookmarks = AnswerMembers.ReadBookmarks(ref reader, knownBookmarks);
        else if (isTransaction)
            Answer.Transaction = AnswerMembers.ReadTransaction(ref reader);
        else
            reader.Skip();
        return true;
    }

    private bool DataMember(ref Utf8JsonReader reader, bool isLast)
    {
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            place = Place.Answer;
            return true;
        }

        var isValues = reader.ValueTextEquals("values"u8);
        if (!reader.Read()) return false;
        if (isValues)
        {
            place = Enter(reader, JsonTokenType.StartArray, Place.Rows);
            return true;
        }

        return isLast ? SkipWhole(ref reader) : reader.TrySkip();
    }

    private static Place Enter(in Utf8JsonReader reader, JsonTokenType token, Place place) =>
        reader.TokenType == token ? place : throw new JsonException($"Expected {token}, found {reader.TokenType}.");

    // A copy of the reader runs ahead.
    private static bool IsWhole(Utf8JsonReader reader) => reader.TrySkip();

    private static bool SkipWhole(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return true;
    }
}
