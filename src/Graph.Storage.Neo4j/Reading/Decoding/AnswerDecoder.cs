using System.Text.Json;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>Takes the one row that answers a plan's statement.</summary>
internal sealed class AnswerDecoder(RowsShape shape) : IRowDecoder
{
    private readonly RowsDecoder _rows = new(shape);

    /// <summary>The store has its state, of the version that this program reads.</summary>
    public bool IsStore { get; private set; }

    /// <summary>The number of the last change before anything was read, 0 where there is none.</summary>
    public long First { get; private set; }

    /// <summary>That change was not found by its number: it is just becoming visible, or the log does not have it.</summary>
    public bool IsUnlogged { get; private set; }

    /// <summary>The instant of that change, in milliseconds.</summary>
    public long At { get; private set; }

    /// <summary>The number of the last change after everything was read.</summary>
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
