using System.Globalization;
using System.Text.Json;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// The values of a statement: text, integers, doubles, booleans, null, <see cref="Scalar"/>, and lists and maps of these.
/// Instants are passed as milliseconds, and the statement's text converts them to datetimes. Used by one statement, not shared
/// between threads while it grows.
/// </summary>
internal sealed class CypherParameters
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 64).Select(number => $"p{number}")];
    private static readonly string[] References = [.. Names.Select(name => '$' + name)];

    private readonly List<Entry> _entries = [];
    private int _numbered;

    /// <summary>The number of values.</summary>
    public int Count => _entries.Count;

    /// <summary>Adds a value under the next number and returns its placeholder: <c>$p0</c>, <c>$p1</c>, ...</summary>
    public string Add(object? value) => Add(new Entry(NextName(), value, default));

    /// <inheritdoc cref="Add(object?)"/>
    public string Add(Scalar value) => Add(new Entry(NextName(), null, value));

    /// <summary>Sets a value under the given name, without the <c>$</c>.</summary>
    public void Set(string name, object? value)
    {
        var entry = new Entry(name, value, default);
        var at = _entries.FindIndex(known => known.Name == name);
        if (at < 0)
            _entries.Add(entry);
        else
            _entries[at] = entry;
    }

    /// <summary>Writes them as one JSON object, with the request's tag.</summary>
    /// <exception cref="NotSupportedException">A value has a type that no statement accepts.</exception>
    public void Write(Utf8JsonWriter writer, string tag)
    {
        writer.WriteStartObject();
        writer.WriteString(RequestTag.Parameter, tag);
        foreach (var entry in _entries)
        {
            writer.WritePropertyName(entry.Name);
            if (entry.Value is null)
                Write(writer, entry.Scalar);
            else
                Write(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    private string NextName() => _numbered < Names.Length ? Names[_numbered] : "p" + _numbered.ToString(CultureInfo.InvariantCulture);

    private string Add(Entry entry)
    {
        Turn.Check();
        _entries.Add(entry);
        var number = _numbered++;
        return number < References.Length ? References[number] : '$' + entry.Name;
    }

    private static void Write(Utf8JsonWriter writer, Scalar value)
    {
        switch (value.Type)
        {
            case ScalarType.Text:
                writer.WriteStringValue(value.Text);
                break;
            case ScalarType.Integer:
                writer.WriteNumberValue(value.Integer);
                break;
            case ScalarType.Double:
                Write(writer, value.Double);
                break;
            case ScalarType.Boolean:
                writer.WriteBooleanValue(value.Boolean);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                Write(writer, number);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case Scalar scalar:
                Write(writer, scalar);
                break;
            case IEnumerable<string> texts:
                WriteAll(writer, texts, static (to, text) => to.WriteStringValue(text));
                break;
            case IEnumerable<long> numbers:
                WriteAll(writer, numbers, static (to, number) => to.WriteNumberValue(number));
                break;
            case IEnumerable<Scalar> scalars:
                WriteAll(writer, scalars, Write);
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                WriteMap(writer, map);
                break;
            case IEnumerable<object?> list:
                WriteAll(writer, list, Write);
                break;
            case IEnumerable<double> numbers:
                WriteAll(writer, numbers, Write);
                break;
            case IEnumerable<int> numbers:
                WriteAll(writer, numbers, static (to, number) => to.WriteNumberValue(number));
                break;
            case IEnumerable<bool> truths:
                WriteAll(writer, truths, static (to, truth) => to.WriteBooleanValue(truth));
                break;
            default:
                throw new NotSupportedException($"Expected text, a number, a boolean, a list or a map, but got {value.GetType()}.");
        }
    }

    private static void WriteAll<T>(Utf8JsonWriter writer, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            write(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> map)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, item);
        }

        writer.WriteEndObject();
    }

    // The server reads 1 as an integer and 1.0 as a float.
    private static void Write(Utf8JsonWriter writer, double value)
    {
        Span<byte> text = stackalloc byte[40];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        if (text[..length].IndexOfAny((byte)'.', (byte)'E') < 0)
        {
            ".0"u8.CopyTo(text[length..]);
            length += 2;
        }

        writer.WriteRawValue(text[..length], skipInputValidation: false);
    }

    // A scalar has its own field, so that it is not boxed.
    private readonly record struct Entry(string Name, object? Value, Scalar Scalar);
}
