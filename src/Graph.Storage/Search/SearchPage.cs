using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Search;

/// <summary>A page of the ranked nodes that are visible to a plan. Immutable.</summary>
public sealed class SearchPage
{
    private readonly int _start;
    private readonly int _total;

    private SearchPage(IReadOnlyList<SearchHit> hits, int start, int total)
    {
        Hits = hits;
        _start = start;
        _total = total;
    }

    /// <summary>The page's nodes, the best first.</summary>
    public IReadOnlyList<SearchHit> Hits { get; }

    /// <summary>The page that a source requests.</summary>
    /// <param name="source">A search without its own order.</param>
    /// <param name="visible">Every found node that is visible in the view and matches the filter, the best first.</param>
    public static SearchPage Of(SearchSource source, IReadOnlyList<SearchHit> visible)
    {
        var start = source.Page.After is { } after ? visible.TakeWhile(hit => !IsAfter(hit, after)).Count() : 0;
        return new SearchPage([.. visible.Skip(start).Take(source.Page.First ?? int.MaxValue)], start, visible.Count);
    }

    /// <summary>Adds scores and the requested metadata to the rows of the page.</summary>
    public void AddTo(RowSetBuilder rows, PageMetadata facts)
    {
        var scores = new StoreDoubleColumn([.. Hits.Select(hit => hit.Match.Score)]);
        rows.Scores = scores;
        rows.Matches = [.. Hits.Select(hit => hit.Match)];
        if (facts.HasFlag(PageMetadata.Total))
            rows.Totals = new StoreLongColumn([_total]);
        if (facts.HasFlag(PageMetadata.HasNext))
            rows.HasNext = [_start + Hits.Count < _total];
        if (facts.HasFlag(PageMetadata.HasPrevious))
            rows.HasPrevious = [_start > 0];
        if (facts.HasFlag(PageMetadata.Cursors))
            rows.OrderColumns = [scores];
    }

    private static bool IsAfter(SearchHit hit, Keyset place)
    {
        var score = place.Values[0].Double;
        return hit.Match.Score < score || (hit.Match.Score == score && string.CompareOrdinal(hit.Id, place.NodeId) > 0);
    }
}
