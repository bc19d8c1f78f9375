using System.Text.Json;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>Reads the rows of one position of a plan, parent after parent, into columns. For one response; not thread-safe.</summary>
internal sealed class RowsDecoder(RowsShape shape)
{
    private readonly RowDecoder _row = new(shape.Row);
    private readonly PageShape? _page = shape.Page;
    private readonly SummaryDecoder? _summary = shape.Summary is null ? null : new SummaryDecoder(shape.Summary);
    private readonly List<long> _totals = [];
    private readonly List<bool> _next = [];
    private readonly List<bool> _previous = [];
    private int[] _offsets = new int[8];
    private int _parents;
    private bool _isRefused;

    /// <summary>Reads the rows of the next parent. The reader is at their value, and is left at its last token.</summary>
    public void Parent(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            EmptyParent();
            return;
        }
        if (shape.IsBare)
        {
            EndParent(new Known { IsMore = Rows(ref reader) });
            return;
        }
        reader.Read();
        var known = new Known { IsMore = Rows(ref reader) };
        _isRefused |= shape.Refusal is not null && Flag(ref reader);
        if (_page is { HasTotal: true })
        {
            reader.Read();
            known.Total = reader.GetInt64();
        }
        known.AtOrBeforeAfter = _page is { HasAtOrBeforeAfter: true } && Flag(ref reader);
        known.AtOrAfterBefore = _page is { HasAtOrAfterBefore: true } && Flag(ref reader);
        known.BeyondEmpty = _page is { HasBeyondEmpty: true } && Flag(ref reader);
        _summary?.Parent(ref reader);
        reader.Read();
        EndParent(known);
    }

    /// <summary>Adds a parent that has no rows.</summary>
    public void EmptyParent()
    {
        _summary?.EmptyParent();
        EndParent(default);
    }

    /// <summary>The rows read.</summary>
    /// <exception cref="PlanRefusedException">There were too many rows to be sorted.</exception>
    public RowSet Build()
    {
        if (_isRefused)
            throw shape.Refusal!;
        var set = new RowSetBuilder(_offsets.AsSpan(0, _parents + 1).ToArray(), shape.Row.Items.Length);
        _row.Build(set);
        _summary?.Build(set);
        if (_page is null)
            return set.Build();
        if (_page.HasTotal)
            set.Totals = new StoreLongColumn([.. _totals]);
        if (_page.WantsNext)
            set.HasNext = [.. _next];
        if (_page.WantsPrevious)
            set.HasPrevious = [.. _previous];
        return set.Build();
    }

    private static bool Flag(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetBoolean();
    }

    // Whether there is a row more than the page's size.
    private bool Rows(ref Utf8JsonReader reader)
    {
        var left = _page is { Probes: true, Size: { } size } ? size : int.MaxValue;
        if (_page is { Probes: true, IsBackward: true } && Count(reader) > left)
        {
            reader.Read();
            reader.Skip();
            left = int.MaxValue;
            Rest(ref reader, ref left);
            return true;
        }
        return Rest(ref reader, ref left);
    }

    private bool Rest(ref Utf8JsonReader reader, ref int left)
    {
        var isMore = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (left-- > 0)
            {
                _row.Read(ref reader);
                continue;
            }
            isMore = true;
            reader.Skip();
        }
        return isMore;
    }

    // A copy of the reader reads ahead.
    private static int Count(Utf8JsonReader reader)
    {
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Skip();
            count++;
        }
        return count;
    }

    private void EndParent(Known known)
    {
        var count = _row.Count - _offsets[_parents];
        if (++_parents == _offsets.Length)
            Array.Resize(ref _offsets, _parents * 2);
        _offsets[_parents] = _row.Count;
        if (_page is null)
            return;
        if (_page.HasTotal)
            _totals.Add(known.Total);
        var isMore = known.IsMore || (_page.CountsByTotal && known.Total > count);
        var beyond =
            isMore
            || (
                count == 0 ? known.BeyondEmpty
                : _page.IsBackward ? known.AtOrBeforeAfter
                : known.AtOrAfterBefore
            );
        if (_page.WantsNext)
            _next.Add(_page.IsBackward ? known.AtOrAfterBefore : beyond);
        if (_page.WantsPrevious)
            _previous.Add(_page.IsBackward ? beyond : known.AtOrBeforeAfter);
    }

    private struct Known
    {
        public bool IsMore;
        public long Total;
        public bool AtOrBeforeAfter;
        public bool AtOrAfterBefore;
        public bool BeyondEmpty;
    }
}
