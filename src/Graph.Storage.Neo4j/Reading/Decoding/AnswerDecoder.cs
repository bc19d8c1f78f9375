using System.Text.Json;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>Reads the one row that a plan's statement returns.</summary>
internal sealed class AnswerDecoder(RowsShape shape) : IRowDecoder
{
    private readonly RowsDecoder _rows = new(shape);

    /// <summary>Whether the store has its state, of the version that this program reads.</summary>
    public bool IsStore { get; private set; }

    /// <summary>The number of the last change before the read, 0 if there is none.</summary>
    public long First { get; private set; }

    /// <summary>Whether that change was not found by its number: it is just becoming visible, or is not in the log.</summary>
    public bool IsUnlogged { get; private set; }

    /// <summary>The timestamp of that change, in milliseconds.</summary>
    public long At { get; private set; }

    /// <summary>The number of the last change after the read.</summary>
    public long Last { get; private set; }

    public void Row(ref Utf8JsonReader reader)
    {
        reader.Read();
        IsStore = reader.TokenType != JsonTokenType.Null;
        var first = IsStore ? reader.GetInt64() : 0;
        (First, IsUnlogged) = (Math.Abs(first), first < 0);
        At = Number(ref reader);
        reader.Read();
        _rows.Parent(ref reader);
        Last = Number(ref reader);
        reader.Read();
    }

    /// <summary>The root rows.</summary>
    public RowSet Build() => _rows.Build();

    private static long Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? 0 : reader.GetInt64();
    }
}
