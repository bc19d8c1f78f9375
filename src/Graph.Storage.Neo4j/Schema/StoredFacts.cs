using System.Text.Json;
using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>Reads facts with all their data: rows of id, labels, labels of both ends, properties.</summary>
/// <param name="find">Finds a property by the fact's labels and its name.</param>
internal sealed class StoredFacts(Func<IReadOnlyList<string>, Func<string, Property?>> find) : IRowDecoder
{
    /// <summary>The facts, in row order.</summary>
    public List<StoredFact> Facts { get; } = [];

    public void Row(ref Utf8JsonReader reader)
    {
        reader.Read();
        var id = reader.GetString()!;
        var (labels, from, to) = (Texts(ref reader), Texts(ref reader), Texts(ref reader));
        var known = find(labels);
        reader.Read();
        var again = reader;
        var values = StoredValues.Read(ref reader, known);
        Facts.Add(new StoredFact(id, labels, from, to, values, Misfits(ref again, known, values)));
        reader.Read();
    }

    private static List<string> Texts(ref Utf8JsonReader reader)
    {
        reader.Read();
        return StoredValues.ReadTexts(ref reader);
    }

    private static List<string> Misfits(ref Utf8JsonReader reader, Func<string, Property?> known, PropertyValues values)
    {
        var misfits = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var isList = reader.TokenType == JsonTokenType.StartArray;
            var items = isList ? Count(reader) : 0;
            reader.Skip();
            if (known(name) is { } property)
            {
                if (!StoreProperties.Contains(property) && !Fits(property, values[property.Name], isList, items))
                    misfits.Add(name);
            }
            else if (!StoredNames.IsPart(name) && name[0] != '_' && !StoreProperties.Contains(name))
            {
                misfits.Add(name);
            }
        }

        return misfits;
    }

    private static bool Fits(Property property, object? value, bool isList, int items) =>
        property.IsList == isList && value is not null && (value as IReadOnlyList<object>)?.Count == (isList ? items : null);

    private static int Count(Utf8JsonReader list)
    {
        var count = 0;
        while (list.Read() && list.TokenType != JsonTokenType.EndArray)
            count++;
        return count;
    }
}
