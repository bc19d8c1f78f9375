using Graph.Storage.Plans;

namespace Graph.Storage.Conformance.Reference;

/// <summary>The part of an ordered set that a page is: the range [Start, End) of its rows.</summary>
public sealed record ReferencePage(IReadOnlyList<ReferenceRow> All, int Start, int End)
{
    public IEnumerable<ReferenceRow> Rows => All.Skip(Start).Take(End - Start);

    public bool HasNext => End < All.Count;

    public bool HasPrevious => Start > 0;

    public static ReferencePage Cut(ReferenceView view, IReadOnlyList<ReferenceRow> all, Order order, Page page)
    {
        var start = page.After is null ? 0 : all.Count(r => ReferenceOrders.Compare(view.Place(r, order), page.After, order) <= 0);
        var end = page.Before is null ? all.Count : all.Count(r => ReferenceOrders.Compare(view.Place(r, order), page.Before, order) < 0);
        if (page.Last is { } last)
            return new(all, Math.Max(Math.Min(start, end), end - last), end);
        return new(all, start, Math.Max(start, Math.Min(end, start + (page.First ?? all.Count))));
    }
}
