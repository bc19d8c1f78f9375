using Graph.Model.Text;
using Graph.Storage.Neo4j.Reading;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Search;

namespace Graph.Storage.Neo4j.Search;

/// <summary>
/// Reads a page of ranked nodes with two statements, since scores are computed here: one for the candidates, one for the rows
/// of the page. The index covers current facts only: of its candidates, in their order, a view keeps the visible ones, which
/// takes one more statement; a filter takes one, too. If an order is requested, the rows are read in it.
/// </summary>
internal sealed class SearchReader(Neo4jGraphReader reader, SearchIndex index)
{
    /// <summary>The result, or null if changes were committed between the statements.</summary>
    public async ValueTask<Neo4jGraphReader.Answer?> ReadAsync(FetchPlan plan, SearchSource source, CancellationToken cancellation)
    {
        // Text that cannot be stored is never found.
        var text = TextValidity.Problem(source.Text) is null ? source.Text : "";
        var found = await index.FindAsync(text, [.. source.Types.SelectMany(t => t.Kinds).Distinct()], cancellation);
        if (found is null)
            return null;
        found = found with { Hits = found.Hits.WithScore(source.MinScore) };
        if (source.Order is not null)
            return await OrderedAsync(found, source, plan, cancellation);
        if (await VisibleAsync(found, source, plan.View, cancellation) is not { } hits)
            return null;
        var page = SearchPage.Of(source, hits);
        var rows = await RowsAsync(page.Hits, plan.Row, plan.View, cancellation);
        if (found.Change is { } change && rows.Change != change)
            return null;
        return Answer(rows, rows.Result.Roots.With(set => page.AddTo(set, source.Metadata)), found.Hits);
    }

    // Null if changes were committed between the statements.
    private async ValueTask<IReadOnlyList<SearchHit>?> VisibleAsync(
        FoundNodes found,
        SearchSource source,
        FetchView view,
        CancellationToken cancellation
    )
    {
        var hits = found.Hits.Hits;
        if (hits.Count == 0)
            return [];
        if (source.Where is not null)
        {
            var matching = await reader.ReadAsync(source.Among(hits.Select(h => h.Id), RowPlan.IdOnly, view), cancellation);
            var ids = Enumerable
                .Range(0, matching.Result.Roots.Count)
                .Select(i => matching.Result.Roots.NodeIds!.Text(i))
                .ToHashSet(StringComparer.Ordinal);
            return matching.Change == found.Change ? [.. hits.Where(hit => ids.Contains(hit.Id))] : null;
        }

        if (view is { AsOf: null, KnownAt: null })
            return hits;
        var rows = await RowsAsync(hits, RowPlan.IdOnly, view, cancellation);
        return rows.Change == found.Change ? [.. hits.Where((_, i) => !rows.Result.Roots.IsNull(i))] : null;
    }

    private async ValueTask<Neo4jGraphReader.Answer?> OrderedAsync(
        FoundNodes found,
        SearchSource source,
        FetchPlan plan,
        CancellationToken cancellation
    )
    {
        var hits = found.Hits.Hits;
        var rows = await reader.ReadAsync(source.Among(hits.Select(h => h.Id), plan.Row, plan.View), cancellation);
        if (found.Change is { } change && rows.Change != change)
            return null;
        var matches = hits.ToDictionary(hit => hit.Id, hit => hit.Match, StringComparer.Ordinal);
        return Answer(rows, rows.Result.Roots.WithMatches(id => matches[id]), found.Hits);
    }

    private static Neo4jGraphReader.Answer Answer(Neo4jGraphReader.Answer read, RowSet rows, SearchHits found) =>
        read with
        {
            Result = new FetchResult(rows, found.IsCapped) { LeftOut = found.LeftOut },
        };

    private ValueTask<Neo4jGraphReader.Answer> RowsAsync(
        IEnumerable<SearchHit> hits,
        RowPlan row,
        FetchView view,
        CancellationToken cancellation
    ) => reader.ReadAsync(new FetchPlan(new IdsSource(FactKind.Node, [.. hits.Select(h => h.Id)]), row, view), cancellation);
}
