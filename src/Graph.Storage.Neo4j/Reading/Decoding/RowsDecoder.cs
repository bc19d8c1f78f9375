using System.Text.Json;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>Takes the rows of one place of a plan, parent after parent, into columns. One answer's; not thread-safe.</summary>
internal sealed class RowsDecoder(RowsShape shape)
{
    private readonly RowDecoder row = new(shape.Row);
    private readonly PageShape? page = shape.Page;
    private readonly SummaryDecoder? summary = shape.Summary is null ? null : new SummaryDecoder(shape.Summary);
    private readonly List<long> totals = [];
    private readonly List<bool> next = [];
    private readonly List<bool> previous = [];
    private int[] offsets = new int[8];
    private int parents;
    private bool isRefused;

    /// <summary>Takes the rows of the next parent. The reader stands on their value, and is left on its last token.</summary>
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
        isRefused |= shape.Refusal is not null && Flag(ref reader);
        if (page is { HasTotal: true })
        {
            reader.Read();
            known.Total = reader.GetInt64();
        }
        known.AtOrBeforeAfter = page is { HasAtOrBeforeAfter: true } && Flag(ref reader);
        known.AtOrAfterBefore = page is { HasAtOrAfterBefore: true } && Flag(ref reader);
        known.BeyondEmpty = page is { HasBeyondEmpty: true } && Flag(ref reader);
        summary?.Parent(ref reader);
        reader.Read();
        EndParent(known);
    }

    /// <summary>Adds a parent that has no rows.</summary>
    public void EmptyParent()
    {
        summary?.EmptyParent();
        EndParent(default);
    }

    /// <summary>What was taken.</summary>
    /// <exception cref="PlanRefusedException">There were too many rows to be sorted.</exception>
    public RowSet Build()
    {
        if (isRefused)
            throw shape.Refusal!;
        var set = new RowSetBuilder(offsets.AsSpan(0, parents + 1).ToArray(), shape.Row.Items.Length);
        row.Build(set);
        summary?.Build(set);
        if (page is null)
            return set.Build();
        if (page.HasTotal)
            set.Totals = new LongColumn([.. totals]);
        if (page.WantsNext)
            set.HasNext = [.. next];
        if (page.WantsPrevious)
            set.HasPrevious = [.. previous];
        return set.Build();
    }

    private static bool Flag(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetBoolean();
    }

    // Whether there is a row more than the page has.
    private bool Rows(ref Utf8JsonReader reader)
    {
        var left = page is { Probes: true, Size: { } size } ? size : int.MaxValue;
        if (page is { Probes: true, IsBackward: true } && Count(reader) > left)
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
                row.Read(ref reader);
                continue;
            }
            isMore = true;
            reader.Skip();
        }
        return isMore;
    }

    // A copy of the reader runs ahead.
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
        var count = row.Count - offsets[parents];
        if (++parents == offsets.Length)
            Array.Resize(ref offsets, parents * 2);
        offsets[parents] = row.Count;
        if (page is null)
            return;
        if (page.HasTotal)
            totals.Add(known.Total);
        var isMore = known.IsMore || (page.CountsByTotal && known.Total > count);
        var beyond = isMore || (count == 0 ? known.BeyondEmpty : page.IsBackward ? known.AtOrBeforeAfter : known.AtOrAfterBefore);
        if (page.WantsNext)
            next.Add(page.IsBackward ? known.AtOrAfterBefore : beyond);
        if (page.WantsPrevious)
            previous.Add(page.IsBackward ? beyond : known.AtOrBeforeAfter);
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
