using Graph.Storage.Plans;

namespace Graph.Storage.Conformance.Reference;

/// <summary>Figures and groups over matched rows.</summary>
public static class ReferenceSummaries
{
    public static Scalar Summarize(this ReferenceView view, IReadOnlyList<ReferenceRow> rows, Aggregate aggregate)
    {
        if (aggregate.Property is null)
            return Scalar.Of(rows.Count);
        var values = rows.Select(r => view.Value(r, aggregate.Property)).Where(v => !v.IsNull).ToList();
        if (aggregate.Function == AggregateFunction.Count)
            return Scalar.Of(values.Count);
        if (aggregate.Function == AggregateFunction.CountDistinct)
            return Scalar.Of(values.Distinct().Count());
        if (values.Count == 0)
            return default;
        var order = Comparer<Scalar>.Create(ScalarOrder.Compare);
        return aggregate.Function switch
        {
            AggregateFunction.Min => values.Min(order),
            AggregateFunction.Max => values.Max(order),
            AggregateFunction.Average when values[0].Type == ScalarType.Integer => Scalar.Of(
                ExactSum.Of(values.Select(Number)) / values.Count
            ),
            AggregateFunction.Average => Scalar.Of(
                Math.Clamp(ExactSum.Of(values.Select(Number)) / values.Count, values.Min(Number), values.Max(Number))
            ),
            _ when values[0].Type == ScalarType.Integer => Scalar.Of(values.Sum(v => v.Integer)),
            _ => Scalar.Of(ExactSum.Of(values.Select(Number))),
        };
    }

    /// <summary>The groups in their order, with the place of each.</summary>
    public static IReadOnlyList<(Keyset Place, IReadOnlyList<ReferenceRow> Rows)> Group(
        this ReferenceView view,
        IReadOnlyList<ReferenceRow> rows,
        GroupPlan plan
    )
    {
        var groups = new Dictionary<Keyset, List<ReferenceRow>>();
        foreach (var row in rows)
        {
            foreach (var key in view.Keys(row, plan))
            {
                if (!groups.TryGetValue(key, out var members))
                    groups.Add(key, members = []);
                members.Add(row);
            }
        }
        var places = groups
            .Select(g =>
                (
                    Place: plan.Order == GroupOrder.Count ? g.Key with { Values = [Scalar.Of(g.Value.Count), .. g.Key.Values] } : g.Key,
                    Rows: (IReadOnlyList<ReferenceRow>)g.Value
                )
            )
            .ToList();
        places.Sort((a, b) => Compare(a.Place, b.Place, plan.Order));
        return places;
    }

    public static int Compare(Keyset a, Keyset b, GroupOrder order)
    {
        for (var i = 0; i < a.Values.Length; i++)
        {
            var result = ScalarOrder.Compare(a.Values[i], b.Values[i], descending: i == 0 && order == GroupOrder.Count);
            if (result != 0)
                return result;
        }
        return 0;
    }

    private static IEnumerable<Keyset> Keys(this ReferenceView view, ReferenceRow row, GroupPlan plan)
    {
        IEnumerable<Scalar[]> keys =
        [
            [],
        ];
        foreach (var key in plan.Keys)
        {
            var values = key switch
            {
                PropertyGroupKey property => [view.Value(row, property.Property)],
                NeighbourGroupKey neighbour => view.Neighbours(row.Node!, neighbour.Step)
                    .Where(n => view.Matches(n, neighbour.Where))
                    .Select(n => Scalar.Of(n.Node!.Id))
                    .Distinct()
                    .DefaultIfEmpty()
                    .ToList(),
                _ => throw new ArgumentException($"A key of type {key.GetType()} is unknown.", nameof(plan)),
            };
            keys = [.. keys.SelectMany(_ => values, (start, value) => (Scalar[])[.. start, value])];
        }
        return keys.Select(k => new Keyset([.. k], null));
    }

    private static double Number(Scalar value) => value.Type == ScalarType.Integer ? value.Integer : value.Double;
}
