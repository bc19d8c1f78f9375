using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Plans;
using Graph.Storage.Plans.Rows;
using Graph.Storage.Plans.Sources;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Search;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>
/// Reads a page of ranked nodes. The index knows what stands now: of its candidates, in their order, a view keeps those that
/// it sees.
/// </summary>
internal sealed class SearchReader(ReadContext context, RowReader rows)
{
    public FetchResult Read(SearchSource source, RowPlan plan)
    {
        List<Kind> kinds = [.. source.Types.SelectMany(t => t.Kinds).Distinct()];
        // Text that cannot be stored is found nowhere.
        var found = TextValidity.Problem(source.Text) is null
            ? new SearchIndex(context.Session, context.Numbers).Find(source.Text, kinds)
            : new SearchHits([], false);
        var lookup = new FactLookup(context);
        var visible = lookup.ByNumbers([.. found.Hits.Select(h => h.Number)]);
        var hits = found.Hits.Where((_, i) => visible.Numbers[i] != RowBatch.None).ToList();
        var start = source.Page.After is { } after ? hits.FindIndex(h => IsAfter(h, after)) : 0;
        if (start < 0)
            start = hits.Count;
        var page = hits.Skip(start).Take(source.Page.First ?? int.MaxValue).ToList();

        var batch = lookup.RowsInPlace(lookup.ByNumbers([.. page.Select(h => h.Number)]), FactSort.Node);
        var scores = new DoubleColumn([.. page.Select(h => h.Score)]);
        var set = new RowSetBuilder(batch.Offsets, plan.Items.Length) { Scores = scores };
        if (source.Facts.HasFlag(PageFacts.Total))
            set.Totals = new LongColumn([hits.Count]);
        if (source.Facts.HasFlag(PageFacts.HasNext))
            set.HasNext = [start + page.Count < hits.Count];
        if (source.Facts.HasFlag(PageFacts.HasPrevious))
            set.HasPrevious = [start > 0];
        if (source.Facts.HasFlag(PageFacts.Cursors))
            set.OrderColumns = [scores];
        rows.Fill(set, batch, plan);
        return new FetchResult(set.Build(), found.IsCapped);
    }

    private static bool IsAfter(SearchHit hit, Keyset place)
    {
        var score = place.Values[0].Double;
        return hit.Score < score || (hit.Score == score && string.CompareOrdinal(hit.Id, place.NodeId) > 0);
    }
}
