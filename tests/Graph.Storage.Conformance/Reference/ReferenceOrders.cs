using Graph.Storage.Plans;

namespace Graph.Storage.Conformance.Reference;

/// <summary>Rows in order, and their places in it.</summary>
public static class ReferenceOrders
{
    public static Keyset Place(this ReferenceView view, ReferenceRow row, Order order) =>
        new([.. order.Keys.Select(k => view.Value(row, k.Term))], row.Node?.Id, row.Relation?.Id);

    public static IReadOnlyList<ReferenceRow> Sort(this ReferenceView view, IEnumerable<ReferenceRow> rows, Order order) =>
        [.. rows.Order(Comparer<ReferenceRow>.Create((a, b) => Compare(view.Place(a, order), view.Place(b, order), order)))];

    public static int Compare(Keyset a, Keyset b, Order order)
    {
        for (var i = 0; i < order.Keys.Length; i++)
        {
            var result = ScalarOrder.Compare(a.Values[i], b.Values[i], order.Keys[i].Descending);
            if (result != 0)
                return result;
        }
        var ids = ScalarOrder.CompareText(a.NodeId, b.NodeId);
        return ids != 0 ? ids : ScalarOrder.CompareText(a.RelationId, b.RelationId);
    }

    private static Scalar Value(this ReferenceView view, ReferenceRow row, OrderTerm term)
    {
        switch (term)
        {
            case PropertyTerm property:
                return view.Value(row, property.Property);
            case IdTerm id:
                return Scalar.Of(row.Fact(id.On)?.Id);
            case CountTerm count:
                return Scalar.Of(view.Count(row, count.Step, count.Where));
            case NeighbourTerm neighbour:
                var first = view.Sort(view.Neighbours(row.Node!, neighbour.Step), Order.ById) is [var least, ..] ? least : null;
                return first is null ? default : view.Value(first, neighbour.Property);
            default:
                throw new ArgumentException($"A term of type {term.GetType()} is unknown.", nameof(term));
        }
    }
}
