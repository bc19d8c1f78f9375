using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Search;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>
/// Reads a page of ranked nodes. The index knows what stands now: of its candidates, in their order, a view keeps those that
/// it sees, and a filter those that match.
/// </summary>
internal sealed class SearchReader(ReadContext context, RowReader rows)
{
    public FetchResult Read(SearchSource source, RowPlan plan)
    {
        List<Kind> kinds = [.. source.Types.SelectMany(t => t.Kinds).Distinct()];
        // Text that cannot be stored is found nowhere.
        var found = TextValidity.Problem(source.Text) is null
            ? new SearchIndex(context.Session, context.Numbers).Find(source.Text, kinds)
            : SearchHits.None;
        var hits = found.Hits.Where(hit => hit.Match.Score >= source.MinScore).ToList();
        var set = source.Order is null ? Ranked(source, plan, hits) : Ordered(source, plan, hits);
        return new FetchResult(set, found.IsCapped) { LeftOut = found.LeftOut };
    }

    private RowSet Ranked(SearchSource source, RowPlan plan, List<SearchHit> found)
    {
        var lookup = new FactLookup(context);
        var visible = lookup.ByNumbers([.. found.Select(h => h.Number)]);
        var hits = found.Where((_, i) => visible.Numbers[i] != RowBatch.None).ToList();
        if (source.Where is not null)
        {
            var matching = Matching(source, RowPlan.IdOnly, hits);
            var ids = Enumerable.Range(0, matching.Count).Select(i => matching.NodeIds!.Text(i)).ToHashSet(StringComparer.Ordinal);
            hits.RemoveAll(hit => !ids.Contains(hit.Id));
        }

        var start = source.Page.After is { } after ? hits.FindIndex(h => IsAfter(h, after)) : 0;
        if (start < 0)
            start = hits.Count;
        var page = hits.Skip(start).Take(source.Page.First ?? int.MaxValue).ToList();

        var batch = lookup.RowsInPlace(lookup.ByNumbers([.. page.Select(h => h.Number)]), FactKind.Node);
        var scores = new StoreDoubleColumn([.. page.Select(h => h.Match.Score)]);
        var set = new RowSetBuilder(batch.Offsets, plan.Items.Length) { Scores = scores, Matches = [.. page.Select(h => h.Match)] };
        if (source.Metadata.HasFlag(PageMetadata.Total))
            set.Totals = new StoreLongColumn([hits.Count]);
        if (source.Metadata.HasFlag(PageMetadata.HasNext))
            set.HasNext = [start + page.Count < hits.Count];
        if (source.Metadata.HasFlag(PageMetadata.HasPrevious))
            set.HasPrevious = [start > 0];
        if (source.Metadata.HasFlag(PageMetadata.Cursors))
            set.OrderColumns = [scores];
        rows.Fill(set, batch, plan);
        return set.Build();
    }

    private RowSet Ordered(SearchSource source, RowPlan plan, List<SearchHit> hits)
    {
        var matches = hits.ToDictionary(hit => hit.Id, hit => hit.Match, StringComparer.Ordinal);
        return Matching(source, plan, hits).WithMatches(id => matches[id]);
    }

    private RowSet Matching(SearchSource source, RowPlan plan, List<SearchHit> hits) =>
        PlanReader.Read(source.Among(hits.Select(hit => hit.Id), plan, context.View), context).Roots;

    private static bool IsAfter(SearchHit hit, Keyset place)
    {
        var score = place.Values[0].Double;
        return hit.Match.Score < score || (hit.Match.Score == score && string.CompareOrdinal(hit.Id, place.NodeId) > 0);
    }
}
