using System.Text.Json;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>Reads the groups of one grouping, parent after parent. For one response; not thread-safe.</summary>
internal sealed class GroupDecoder(GroupShape shape)
{
    private readonly StoreColumnBuilder[] _keys = [.. shape.Keys.Select(type => new StoreColumnBuilder(type))];
    private readonly StoreColumnBuilder[] _figures = [.. shape.Figures.Select(f => new StoreColumnBuilder(f.Type))];
    private readonly RowsDecoder?[] _neighbours = [.. shape.Rows.Select(row => row is null ? null : new RowsDecoder(new RowsShape(row)))];
    private readonly List<long> _counts = [];
    private readonly List<int> _offsets = [0];
    private readonly List<long> _totals = [];
    private readonly List<bool> _next = [];

    /// <summary>Reads those of the next parent. The reader is before them, and is left at their last token.</summary>
    public void Parent(ref Utf8JsonReader reader)
    {
        reader.Read();
        var isMore = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (_counts.Count - _offsets[^1] < shape.First)
            {
                Group(ref reader);
                continue;
            }
            isMore = true;
            reader.Skip();
        }
        long total = _counts.Count - _offsets[^1];
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

    /// <summary>The groups read.</summary>
    public GroupSet Build() =>
        new(
            [.. _offsets],
            [.. _keys.Select(k => k.Build())],
            [.. _neighbours.Select(n => n?.Build())],
            new StoreLongColumn([.. _counts]),
            [.. _figures.Select(f => f.Build())]
        )
        {
            Totals = shape.HasTotal || shape.IsTotal ? new StoreLongColumn([.. _totals]) : null,
            HasNext = shape.HasNext ? [.. _next] : null,
        };

    private void Group(ref Utf8JsonReader reader)
    {
        foreach (var key in _keys)
            Value(ref reader, key);
        reader.Read();
        _counts.Add(reader.GetInt64());
        for (var i = 0; i < _figures.Length; i++)
        {
            reader.Read();
            FigureDecoder.Add(ref reader, shape.Figures[i], _figures[i]);
        }
        foreach (var neighbour in _neighbours)
        {
            if (neighbour is null)
                continue;
            reader.Read();
            neighbour.Parent(ref reader);
        }
        reader.Read();
    }

    private static void Value(ref Utf8JsonReader reader, StoreColumnBuilder column)
    {
        reader.Read();
        ValueDecoder.Value(ref reader, column);
    }

    private void EndParent(long total, bool isMore)
    {
        _offsets.Add(_counts.Count);
        _totals.Add(total);
        _next.Add(isMore);
    }
}
