using System.Globalization;
using System.Text.Json;
using Graph.Model;
using Graph.Storage.Changes;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>Reads the properties of a node or relationship from the server's JSON.</summary>
internal static class StoredValues
{
    /// <summary>
    /// The values of the properties that <paramref name="find"/> finds, each under its property's name; other stored data is
    /// skipped. The reader is at the start of the map and is left at its end.
    /// </summary>
    /// <param name="reader">The reader of the map.</param>
    /// <param name="find">Returns the property with a name, or null.</param>
    /// <param name="unreadable">Called with the name of each property with a value or item that is not of its type; such a
    /// value counts as absent.</param>
    public static PropertyValues Read(ref Utf8JsonReader reader, Func<string, Property?> find, Action<string>? unreadable = null)
    {
        var values = new List<KeyValuePair<string, object?>>();
        Dictionary<string, string>? asWritten = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (find(name) is { } property)
            {
                if (Storage.Changes.Planning.StoreProperties.Contains(property))
                    _ = reader.TrySkip();
                else
                    values.Add(new(property.Name, ReadValue(ref reader, property, unreadable)));
            }
            else if (StoredNames.PropertyAsWritten(name) is { } written)
            {
                if (reader.TokenType == JsonTokenType.String)
                    (asWritten ??= new(StringComparer.Ordinal)).Add(find(written)?.Name ?? written, reader.GetString()!);
                else
                    _ = reader.TrySkip();
            }
            else
            {
                _ = reader.TrySkip();
            }
        }

        for (var i = 0; asWritten is not null && i < values.Count; i++)
        {
            if (values[i].Value is PartialDate date && asWritten.TryGetValue(values[i].Key, out var words))
                values[i] = new(values[i].Key, date with { AsWritten = words });
        }

        return new PropertyValues(values);
    }

    /// <summary>An array of strings.</summary>
    public static List<string> ReadTexts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            texts.Add(reader.GetString()!);
        return texts;
    }

    private static object? ReadValue(ref Utf8JsonReader reader, Property property, Action<string>? unreadable)
    {
        var isList = reader.TokenType == JsonTokenType.StartArray;
        var isRead = isList == property.IsList;
        object? value = null;
        if (isList)
        {
            var items = new List<object>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (ReadOne(ref reader, property.Type) is { } item)
                    items.Add(item);
                else
                    isRead = false;
            }

            value = items;
        }
        else if ((value = ReadOne(ref reader, property.Type)) is null)
        {
            isRead = false;
        }

        if (!isRead)
            unreadable?.Invoke(property.Name);
        return value;
    }

    // A value that was written with another model and no longer has the property's type counts as absent.
    private static object? ReadOne(ref Utf8JsonReader reader, PropertyType type) =>
        (type, reader.TokenType) switch
        {
            (PropertyType.String or PropertyType.Id or PropertyType.Enum, JsonTokenType.String) => reader.GetString(),
            (PropertyType.PartialDate, JsonTokenType.String) => PartialDate.TryParse(reader.GetString(), out var date, out _) ? date : null,
            (PropertyType.Int, JsonTokenType.Number) => reader.TryGetInt64(out var number) ? number : null,
            (PropertyType.Float, JsonTokenType.Number) => reader.GetDouble(),
            (PropertyType.DateTime, JsonTokenType.String) => DateTimeOffset.TryParse(
                reader.GetString(),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var instant
            )
                ? instant
                : null,
            (PropertyType.Boolean, JsonTokenType.True) => true,
            (PropertyType.Boolean, JsonTokenType.False) => false,
            _ => null,
        };
}
