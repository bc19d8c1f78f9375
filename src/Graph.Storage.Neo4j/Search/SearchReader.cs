using Graph.Model.Text;
using Graph.Storage.Neo4j.Reading;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Search;

/// <summary>
/// Reads a page of ranked nodes, by two statements, since scores are computed here: one for the candidates, one for the rows
/// of the page. The index knows what stands now: of its candidates, in their order, a view keeps those that it sees, for which
/// it is asked by one statement more, which a filter takes, too. Where an order is asked for, the rows are read in it.
/// </summary>
internal sealed class SearchReader(Neo4jGraphReader reader, SearchIndex index)
{
    /// <summary>The answer, or null where changes came between the statements.</summary>
    public async ValueTask<Neo4jGraphReader.Answer?> ReadAsync(FetchPlan plan, SearchSource source, CancellationToken cancellation)
    {
        // Text that cannot be stored is found nowhere.
        var text = TextValidity.Problem(source.Text) is null ? source.Text : "";
        var found = await index.FindAsync(text, [.. source.Types.SelectMany(t => t.Kinds).Distinct()], cancellation);
        if (found is null)
            return null;
        found = found with { Hits = [.. found.Hits.Where(hit => hit.Match.Score >= source.MinScore)] };
        if (source.Order is not null)
            return await OrderedAsync(found, source, plan, cancellation);
        if (await VisibleAsync(found, source, plan.View, cancellation) is not { } hits)
            return null;
        var start = source.Page.After is { } after ? hits.FindIndex(h => IsAfter(h, after)) : 0;
        if (start < 0)
            start = hits.Count;
        var page = hits.Skip(start).Take(source.Page.First ?? int.MaxValue).ToList();
        var rows = await RowsAsync(page, plan.Row, plan.View, cancellation);
        if (found.Change is { } change && rows.Change != change)
            return null;
        var scores = new StoreDoubleColumn([.. page.Select(h => h.Match.Score)]);
        var roots = rows.Result.Roots.With(set =>
        {
            set.Scores = scores;
            set.Matches = [.. page.Select(h => h.Match)];
            if (source.Metadata.HasFlag(PageMetadata.Total))
                set.Totals = new StoreLongColumn([hits.Count]);
            if (source.Metadata.HasFlag(PageMetadata.HasNext))
                set.HasNext = [start + page.Count < hits.Count];
            if (source.Metadata.HasFlag(PageMetadata.HasPrevious))
                set.HasPrevious = [start > 0];
            if (source.Metadata.HasFlag(PageMetadata.Cursors))
                set.OrderColumns = [scores];
        });
        return rows with { Result = new FetchResult(roots, found.IsCapped) { LeftOut = found.LeftOut } };
    }

    private async ValueTask<List<SearchHit>?> VisibleAsync(SearchHits found, SearchSource source, FetchView view, CancellationToken cancellation)
    {
        if (found.Hits.Count == 0)
            return [];
        if (source.Where is not null)
        {
            var matching = await reader.ReadAsync(source.Among(found.Hits.Select(h => h.Id), RowPlan.IdOnly, view), cancellation);
            var ids = Enumerable.Range(0, matching.Result.Roots.Count).Select(i => matching.Result.Roots.NodeIds!.Text(i)).ToHashSet(StringComparer.Ordinal);
            return matching.Change == found.Change ? [.. found.Hits.Where(hit => ids.Contains(hit.Id))] : null;
        }

        if (view is { AsOf: null, KnownAt: null })
            return [.. found.Hits];
        var rows = await RowsAsync(found.Hits, RowPlan.IdOnly, view, cancellation);
        return rows.Change == found.Change ? [.. found.Hits.Where((_, i) => !rows.Result.Roots.IsNull(i))] : null;
    }

    private async ValueTask<Neo4jGraphReader.Answer?> OrderedAsync(
        SearchHits found, SearchSource source, FetchPlan plan, CancellationToken cancellation)
    {
        var rows = await reader.ReadAsync(source.Among(found.Hits.Select(h => h.Id), plan.Row, plan.View), cancellation);
        if (found.Change is { } change && rows.Change != change)
            return null;
        var matches = found.Hits.ToDictionary(hit => hit.Id, hit => hit.Match, StringComparer.Ordinal);
        return rows with
        {
            Result = new FetchResult(rows.Result.Roots.WithMatches(id => matches[id]), found.IsCapped) { LeftOut = found.LeftOut },
        };
    }

    private ValueTask<Neo4jGraphReader.Answer> RowsAsync(
        IEnumerable<SearchHit> hits, RowPlan row, FetchView view, CancellationToken cancellation) =>
        reader.ReadAsync(new FetchPlan(new IdsSource(FactKind.Node, [.. hits.Select(h => h.Id)]), row, view), cancellation);

    private static bool IsAfter(SearchHit hit, Keyset place)
    {
        var score = place.Values[0].Double;
        return hit.Match.Score < score || (hit.Match.Score == score && string.CompareOrdinal(hit.Id, place.NodeId) > 0);
    }
}
