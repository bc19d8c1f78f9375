using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>
/// Extracts the requested values from facts' JSON, in one pass over each that ends with the last of them: other values (a
/// document's text) are skipped, and no value becomes an object. No two of the requested properties may be stored under one
/// name.
/// </summary>
/// <remarks>
/// It reads only the output of <see cref="Changes.FactJson"/>, an object of values and lists of values without white space
/// between them, so it needs no general reader's states and checks: a third of the time.
/// </remarks>
internal sealed class PropertyReader
{
    private static readonly SearchValues<byte> QuoteOrEscape = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> EndOfPlainValue = SearchValues.Create(",]}"u8);

    private readonly PropertyRef[] _properties;
    private readonly byte[][] _names;
    private readonly StoreColumnBuilder[] _columns;
    private readonly bool[] _filled;

    public PropertyReader(IEnumerable<PropertyRef> wanted)
    {
        _properties = [.. wanted];
        _names = [.. _properties.Select(p => Encoding.UTF8.GetBytes(p.StoredName))];
        _columns = [.. _properties.Select(p => new StoreColumnBuilder(p.ColumnType, p.Property.IsList))];
        _filled = new bool[_properties.Length];
    }

    /// <summary>The columns, in the order of the requested properties.</summary>
    public IReadOnlyList<StoreColumn> Build() => [.. _columns.Select(c => c.Build())];

    /// <summary>Adds a fact.</summary>
    /// <param name="json">The fact's properties.</param>
    /// <param name="owned">
    /// The properties that a fact of its type has: an absent list is read as empty if its property is among them.
    /// </param>
    public void Add(ReadOnlySpan<byte> json, Func<string, Property?> owned)
    {
        Array.Clear(_filled);
        var missing = _columns.Length;
        json = json[1..];
        while (missing > 0 && json[0] == '"')
        {
            // Names of properties and parts have no escapes.
            var name = json.Slice(1, json[1..].IndexOf((byte)'"'));
            json = json[(name.Length + 3)..];
            var length = Length(json);
            if (Find(name) is >= 0 and var column && Take(json[..length], column))
                missing--;
            json = json[(json[length] == ',' ? length + 1 : length)..];
        }
        for (var i = 0; missing > 0 && i < _columns.Length; i++)
        {
            if (_filled[i])
                continue;
            if (_properties[i].Property.IsList && owned(_properties[i].Property.Name) is not null)
                _columns[i].EndList();
            else
                _columns[i].AddNull();
        }
    }

    /// <summary>Adds a missing fact.</summary>
    public void AddNull()
    {
        foreach (var column in _columns)
            column.AddNull();
    }

    private int Find(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (name.SequenceEqual(_names[i]))
                return i;
        }

        return -1;
    }

    private bool Take(ReadOnlySpan<byte> value, int column)
    {
        var builder = _columns[column];
        if (_properties[column].Property.IsList)
        {
            if (value[0] != '[')
                return false;
            value = value[1..];
            while (value[0] != ']')
            {
                var length = Length(value);
                Value(value[..length], builder);
                value = value[(value[length] == ',' ? length + 1 : length)..];
            }
            builder.EndList();
        }
        else
        {
            Value(value, builder);
        }
        return _filled[column] = true;
    }

    private static void Value(ReadOnlySpan<byte> value, StoreColumnBuilder builder)
    {
        switch (value[0])
        {
            case (byte)'"':
                var text = value[1..^1];
                if (text.Contains((byte)'\\'))
                    Unescape(value, builder.Text);
                else
                    builder.Text.Add(text);
                break;
            case (byte)'t' or (byte)'f':
                builder.Add(value[0] == 't');
                break;
            case (byte)'n':
                builder.AddNull();
                break;
            case var _ when builder.Type == StoreColumnType.Double && Utf8Parser.TryParse(value, out double number, out _):
                builder.Add(number);
                break;
            case var _ when builder.Type == StoreColumnType.Long && Utf8Parser.TryParse(value, out long number, out _):
                builder.Add(number);
                break;
            default:
                throw new InvalidOperationException($"Not a value of type {builder.Type}: {Encoding.UTF8.GetString(value)}");
        }
    }

    private static void Unescape(ReadOnlySpan<byte> value, StoreTextColumnBuilder text)
    {
        var reader = new Utf8JsonReader(value);
        reader.Read();
        text.Commit(reader.CopyString(text.Reserve(value.Length)));
    }

    // The length of the value at the start of the text.
    private static int Length(ReadOnlySpan<byte> json)
    {
        var at = 1;
        switch (json[0])
        {
            case (byte)'"':
                while (true)
                {
                    at += json[at..].IndexOfAny(QuoteOrEscape);
                    if (json[at] == '"')
                        return at + 1;
                    at += 2;
                }
            case (byte)'[':
                while (json[at] != ']')
                {
                    at += Length(json[at..]);
                    if (json[at] == ',')
                        at++;
                }
                return at + 1;
            default:
                return json.IndexOfAny(EndOfPlainValue);
        }
    }
}
