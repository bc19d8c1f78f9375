using System.Globalization;
using System.Text.Json;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>From values of an answer to columns.</summary>
internal static class ValueDecoder
{
    /// <summary>Adds the value that the reader stands on.</summary>
    public static void Value(ref Utf8JsonReader reader, ColumnBuilder column)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            column.AddNull();
            return;
        }
        switch (column.Type)
        {
            case ColumnType.Text:
                Text(ref reader, column.Text);
                break;
            case ColumnType.Long:
                column.Add(reader.GetInt64());
                break;
            case ColumnType.Double:
                column.Add(Double(ref reader));
                break;
            default:
                column.Add(reader.GetBoolean());
                break;
        }
    }

    /// <summary>Adds the list that the reader stands on; a list that is absent is empty where its fact has the property.</summary>
    public static void List(ref Utf8JsonReader reader, ColumnBuilder column, bool isOwned)
    {
        if (!isOwned)
        {
            reader.Skip();
            column.AddNull();
            return;
        }
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                Value(ref reader, column);
        }
        column.EndList();
    }

    /// <summary>The double that the reader stands on: as text, unless somebody wrote an integer.</summary>
    public static double Double(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number
        ? reader.GetDouble()
        : double.Parse(reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Adds the text that the reader stands on, without making a string of it.</summary>
    public static void Text(ref Utf8JsonReader reader, TextColumnBuilder text) =>
        text.Commit(reader.CopyString(text.Reserve(reader.ValueSpan.Length)));
}
