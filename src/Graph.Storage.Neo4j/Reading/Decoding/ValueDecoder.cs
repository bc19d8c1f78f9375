using System.Globalization;
using System.Text.Json;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>Copies values of a response to columns.</summary>
internal static class ValueDecoder
{
    /// <summary>Adds the reader's current value, and leaves the reader at its last token.</summary>
    /// <returns>False if the value is not of the column's type: null was added.</returns>
    public static bool Value(ref Utf8JsonReader reader, StoreColumnBuilder column)
    {
        if (TryValue(ref reader, column))
            return true;
        var isNull = reader.TokenType == JsonTokenType.Null;
        column.AddNull();
        reader.Skip();
        return isNull;
    }

    private static bool TryValue(ref Utf8JsonReader reader, StoreColumnBuilder column)
    {
        switch (column.Type, reader.TokenType)
        {
            case (StoreColumnType.Text, JsonTokenType.String):
                Text(ref reader, column.Text);
                return true;
            case (StoreColumnType.Long, JsonTokenType.Number) when reader.TryGetInt64(out var number):
                column.Add(number);
                return true;
            case (StoreColumnType.Double, JsonTokenType.Number or JsonTokenType.String) when TryDouble(ref reader, out var number):
                column.Add(number);
                return true;
            case (StoreColumnType.Boolean, JsonTokenType.True or JsonTokenType.False):
                column.Add(reader.GetBoolean());
                return true;
            default:
                return false;
        }
    }

    /// <summary>Adds the reader's current list; an absent list is empty if its fact has the property.</summary>
    /// <returns>False if it is not a list, or an item is not of the column's type: such an item is omitted.</returns>
    public static bool List(ref Utf8JsonReader reader, StoreColumnBuilder column, bool isOwned)
    {
        if (!isOwned)
        {
            reader.Skip();
            column.AddNull();
            return true;
        }
        var isRead = reader.TokenType is JsonTokenType.StartArray or JsonTokenType.Null;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (TryValue(ref reader, column))
                    continue;
                isRead = false;
                reader.Skip();
            }
        }
        else
        {
            reader.Skip();
        }
        column.EndList();
        return isRead;
    }

    /// <summary>The reader's current double: as text, unless another program wrote an integer.</summary>
    public static double Double(ref Utf8JsonReader reader) =>
        TryDouble(ref reader, out var number) ? number : throw new FormatException("The server returned an invalid number.");

    private static bool TryDouble(ref Utf8JsonReader reader, out double number) =>
        reader.TokenType == JsonTokenType.Number
            ? reader.TryGetDouble(out number)
            : double.TryParse(reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>Adds the reader's current text, without creating a string.</summary>
    public static void Text(ref Utf8JsonReader reader, StoreTextColumnBuilder text) =>
        text.Commit(reader.CopyString(text.Reserve(reader.ValueSpan.Length)));
}
