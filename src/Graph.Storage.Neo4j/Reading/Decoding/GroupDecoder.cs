using System.Text.Json;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>Takes the groups of one grouping, parent after parent. One answer's; not thread-safe.</summary>
internal sealed class GroupDecoder(GroupShape shape)
{
    private readonly ColumnBuilder[] keys = [.. shape.Keys.Select(type => new ColumnBuilder(type))];
    private readonly ColumnBuilder[] figures = [.. shape.Figures.Select(f => new ColumnBuilder(f.Type))];
    private readonly RowsDecoder?[] neighbours = [.. shape.Rows.Select(row => row is null ? null : new RowsDecoder(new RowsShape(row)))];
    private readonly List<long> counts = [];
    private readonly List<int> offsets = [0];
    private readonly List<long> totals = [];
    private readonly List<bool> next = [];

    /// <summary>Takes those of the next parent. The reader stands before them, and is left on their last token.</summary>
    public void Parent(ref Utf8JsonReader reader)
    {
        reader.Read();
        var isMore = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (counts.Count - offsets[^1] < shape.First)
            {
                Group(ref reader);
                continue;
            }
            isMore = true;
            reader.Skip();
        }
        long total = counts.Count - offsets[^1];
        if (shape.HasTotal)
        {
            reader.Read();
            reader.Read();
            total = reader.GetInt64();
            reader.Read();
        }
        EndParent(total, isMore);
    }

    /// <summary>Adds a parent that has no rows.</summary>
    public void EmptyParent() => EndParent(0, isMore: false);

    /// <summary>What was taken.</summary>
    public GroupSet Build() => new([.. offsets], [.. keys.Select(k => k.Build())], [.. neighbours.Select(n => n?.Build())],
        new LongColumn([.. counts]), [.. figures.Select(f => f.Build())])
    {
        Totals = shape.HasTotal || shape.IsTotal ? new LongColumn([.. totals]) : null,
        HasNext = shape.HasNext ? [.. next] : null,
    };

    private void Group(ref Utf8JsonReader reader)
    {
        foreach (var key in keys)
            Value(ref reader, key);
        reader.Read();
        counts.Add(reader.GetInt64());
        for (var i = 0; i < figures.Length; i++)
        {
            reader.Read();
            FigureDecoder.Add(ref reader, shape.Figures[i], figures[i]);
        }
        foreach (var neighbour in neighbours)
        {
            if (neighbour is null)
                continue;
            reader.Read();
            neighbour.Parent(ref reader);
        }
        reader.Read();
    }

    private static void Value(ref Utf8JsonReader reader, ColumnBuilder column)
    {
        reader.Read();
        ValueDecoder.Value(ref reader, column);
    }

    private void EndParent(long total, bool isMore)
    {
        offsets.Add(counts.Count);
        totals.Add(total);
        next.Add(isMore);
    }
}
