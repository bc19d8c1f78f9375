using System.Text;
using System.Text.Json;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>
/// Takes the wanted values out of facts' JSON, one pass over each: values that are not wanted (a document's text) are
/// skipped, none becomes an object. No two of the wanted properties may be stored under one name.
/// </summary>
internal sealed class PropertyReader
{
    private readonly PropertyRef[] properties;
    private readonly byte[][] names;
    private readonly ColumnBuilder[] columns;
    private readonly bool[] filled;

    public PropertyReader(IEnumerable<PropertyRef> wanted)
    {
        properties = [.. wanted];
        names = [.. properties.Select(p => Encoding.UTF8.GetBytes(Sql.ValueSql.StoredName(p)))];
        columns = [.. properties.Select(p => new ColumnBuilder(p.ColumnType, p.Property.IsList))];
        filled = new bool[properties.Length];
    }

    /// <summary>The columns, in the order of what was wanted.</summary>
    public IReadOnlyList<Column> Build() => [.. columns.Select(c => c.Build())];

    /// <summary>Adds a fact.</summary>
    /// <param name="json">Its properties.</param>
    /// <param name="owned">The properties that a fact of its type has: a list that is not given is empty where it has it.</param>
    public void Add(ReadOnlySpan<byte> json, Func<string, Property?> owned)
    {
        Array.Clear(filled);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var column = Find(ref reader);
            reader.Read();
            if (column < 0)
                reader.Skip();
            else
                Take(ref reader, column);
        }
        for (var i = 0; i < columns.Length; i++)
        {
            if (filled[i])
                continue;
            if (properties[i].Property.IsList && owned(properties[i].Property.Name) is not null)
                columns[i].EndList();
            else
                columns[i].AddNull();
        }
    }

    /// <summary>Adds a fact that is not there.</summary>
    public void AddNull()
    {
        foreach (var column in columns)
            column.AddNull();
    }

    private int Find(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < names.Length; i++)
            if (!filled[i] && reader.ValueTextEquals(names[i]))
                return i;
        return -1;
    }

    private void Take(ref Utf8JsonReader reader, int column)
    {
        var builder = columns[column];
        if (properties[column].Property.IsList)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                return;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                Value(ref reader, builder);
            builder.EndList();
        }
        else
        {
            Value(ref reader, builder);
        }
        filled[column] = true;
    }

    private static void Value(ref Utf8JsonReader reader, ColumnBuilder builder)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                var span = builder.Text.Reserve(reader.ValueSpan.Length);
                builder.Text.Commit(reader.CopyString(span));
                break;
            case JsonTokenType.Number when builder.Type == ColumnType.Double:
                builder.Add(reader.GetDouble());
                break;
            case JsonTokenType.Number:
                builder.Add(reader.GetInt64());
                break;
            case JsonTokenType.True or JsonTokenType.False:
                builder.Add(reader.GetBoolean());
                break;
            default:
                builder.AddNull();
                break;
        }
    }
}
