using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Search;
using Graph.Storage.Sqlite.Search;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>
/// Reads a page of ranked nodes. The index covers current facts only: of its candidates, in their order, a view keeps the
/// visible ones, and a filter keeps the matching ones.
/// </summary>
internal sealed class SearchReader(ReadContext context, RowReader rows)
{
    public FetchResult Read(SearchSource source, RowPlan plan)
    {
        List<Kind> kinds = [.. source.Types.SelectMany(t => t.Kinds).Distinct()];
        // Text that cannot be stored is never found.
        var found = TextValidity.Problem(source.Text) is null
            ? new SearchIndex(context.Session, context.Numbers).Find(source.Text, kinds).WithScore(source.MinScore)
            : SearchHits.None;
        var set = source.Order is null ? Ranked(source, plan, found.Hits) : Ordered(source, plan, found.Hits);
        return new FetchResult(set, found.IsCapped) { LeftOut = found.LeftOut };
    }

    private RowSet Ranked(SearchSource source, RowPlan plan, IReadOnlyList<SearchHit> found)
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

        var page = SearchPage.Of(source, hits);
        var batch = lookup.RowsInPlace(lookup.ByNumbers([.. page.Hits.Select(h => h.Number)]), FactKind.Node);
        var set = new RowSetBuilder(batch.Offsets, plan.Items.Length);
        page.AddTo(set, source.Metadata);
        rows.Fill(set, batch, plan);
        return set.Build();
    }

    private RowSet Ordered(SearchSource source, RowPlan plan, IReadOnlyList<SearchHit> hits)
    {
        var matches = hits.ToDictionary(hit => hit.Id, hit => hit.Match, StringComparer.Ordinal);
        return Matching(source, plan, hits).WithMatches(id => matches[id]);
    }

    private RowSet Matching(SearchSource source, RowPlan plan, IReadOnlyList<SearchHit> hits) =>
        PlanReader.Read(source.Among(hits.Select(hit => hit.Id), plan, context.View), context).Roots;
}
