using System.Globalization;
using System.Text;

namespace Graph.Storage.Neo4j.Import;

/// <summary>
/// A file for <c>neo4j-admin database import</c>: a header that types the columns, then a row per node or relationship. Written
/// in one pass, in constant memory.
/// </summary>
/// <remarks>
/// Observed behaviour of the importer (5.26.30): a missing field is an absent property, <c>""</c> an empty string; within
/// quotes everything is preserved except doubled quotes (line ends, backslashes, no-break spaces, characters beyond U+FFFF). A
/// list without items, or with one empty item, becomes an absent property (<see cref="DroppedLists"/>).
/// </remarks>
internal sealed class CsvFile : IDisposable
{
    /// <summary>Separates the items of a list: the one character that no text of a graph contains.</summary>
    public const char ListDelimiter = '\0';

    private const int BufferSize = 1 << 16;

    private readonly StreamWriter _writer;
    private readonly StringBuilder _row = new();

    public CsvFile(string folder, string path, IReadOnlyList<CsvColumn> columns)
    {
        Path = path;
        Columns = columns;
        _writer = new StreamWriter(System.IO.Path.Combine(folder, path), false, new UTF8Encoding(false), BufferSize) { NewLine = "\n" };
        _writer.WriteLine(string.Join(',', columns.Select(c => c.Header)));
    }

    /// <summary>Its path relative to the export's folder.</summary>
    public string Path { get; }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<CsvColumn> Columns { get; }

    /// <summary>The number of rows written.</summary>
    public long Rows { get; private set; }

    /// <summary>Whether some value contains a line end.</summary>
    public bool IsMultiline { get; private set; }

    /// <summary>The length of the longest row in characters.</summary>
    public int LongestRow { get; private set; }

    /// <summary>Writes a row: a value for each column, null for absent ones.</summary>
    public void Write(ReadOnlySpan<object?> values)
    {
        _row.Clear();
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
                _row.Append(',');
            if (values[i] is { } value)
                Append(value);
        }

        _row.Append('\n');
        foreach (var chunk in _row.GetChunks())
            _writer.Write(chunk.Span);
        LongestRow = Math.Max(LongestRow, _row.Length);
        Rows++;
    }

    /// <summary>Writes the remaining rows to disk.</summary>
    public void Dispose() => _writer.Dispose();

    /// <summary>An instant in the importer's format.</summary>
    public static string Instant(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private void Append(object value)
    {
        switch (value)
        {
            case string text:
                _row.Append('"');
                AppendText(text);
                _row.Append('"');
                break;
            case IReadOnlyList<object> list when !DroppedLists.IsDropped(list):
                _row.Append('"');
                for (var i = 0; i < list.Count; i++)
                {
                    if (i > 0)
                        _row.Append(ListDelimiter);
                    AppendText(Text(list[i]));
                }

                _row.Append('"');
                break;
            case IReadOnlyList<object>:
                break;
            default:
                _row.Append(Text(value));
                break;
        }
    }

    private void AppendText(string text)
    {
        IsMultiline = IsMultiline || text.AsSpan().IndexOfAny('\n', '\r') >= 0;
        if (text.Contains('"', StringComparison.Ordinal))
            text = text.Replace("\"", "\"\"", StringComparison.Ordinal);
        _row.Append(text);
    }

    private static string Text(object value) =>
        value switch
        {
            string text => text,
            long number => number.ToString(CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            bool flag => flag ? "true" : "false",
            _ => throw new InvalidOperationException($"Unknown value type {value.GetType()}."),
        };
}
