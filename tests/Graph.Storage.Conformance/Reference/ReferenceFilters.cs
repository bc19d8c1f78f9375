using Graph.Storage.Plans;

namespace Graph.Storage.Conformance.Reference;

/// <summary>Whether a row matches.</summary>
public static class ReferenceFilters
{
    public static bool Matches(this ReferenceView view, ReferenceRow row, Filter? filter) =>
        filter switch
        {
            null => true,
            And and => and.Filters.All(f => view.Matches(row, f)),
            Or or => or.Filters.Any(f => view.Matches(row, f)),
            Not not => !view.Matches(row, not.Filter),
            Compare compare => Holds(view.Value(row, compare.Property), compare.Op, compare.Value),
            OneOf oneOf => oneOf.Values.Any(v => Holds(view.Value(row, oneOf.Property), CompareOp.Equal, v)),
            IsNull isNull => isNull.Property.Property.IsList
                ? view.Items(row, isNull.Property) is null
                : view.Value(row, isNull.Property).IsNull,
            IdCompare id => row.Fact(id.On) is { } fact
                && Holds(Scalar.Of(fact.Id), id.Op, Scalar.Of(id.Op == CompareOp.Equal ? view.Graph.Resolve(id.Id) : id.Id)),
            NamesFact names => view.Matches(row, names.Resolved(view.Graph.Resolve)),
            IdOneOf ids => row.Fact(ids.On) is { } fact && ids.Ids.Any(i => view.Graph.Resolve(i) == fact.Id),
            KindIn kinds => row.Node is { } node && kinds.Types.Any(node.Kind.Is),
            ListMatch list => Holds(
                list.Quantifier,
                (view.Items(row, list.List) ?? []).Select(item => view.Matches(row with { Item = item }, list.Where))
            ),
            Related related => Holds(
                related.Quantifier,
                view.Neighbours(row.Node!, related.Step).Select(neighbour => view.Matches(neighbour, related.Where))
            ),
            RelatedCount count => Holds(Scalar.Of(view.Count(row, count.Step, count.Where)), count.Op, Scalar.Of(count.Count)),
            Within within => view.Ancestors(row.Node!, within.Parent).Any(n => view.Matches(new ReferenceRow(n, null), within.Where)),
            _ => throw new ArgumentException($"A filter of type {filter.GetType()} is unknown.", nameof(filter)),
        };

    public static long Count(this ReferenceView view, ReferenceRow row, RelationStep step, Filter? where) =>
        view.Neighbours(row.Node!, step).Count(n => view.Matches(n, where));

    private static HashSet<ReferenceNode> Ancestors(this ReferenceView view, ReferenceNode node, RelationStep parent)
    {
        var seen = new HashSet<ReferenceNode> { node };
        var queue = new Queue<ReferenceNode>(seen);
        while (queue.TryDequeue(out var next))
        {
            foreach (var above in view.Neighbours(next, parent))
            {
                if (seen.Add(above.Node!))
                    queue.Enqueue(above.Node!);
            }
        }

        return seen;
    }

    private static bool Holds(Quantifier quantifier, IEnumerable<bool> matches) =>
        quantifier switch
        {
            Quantifier.Some => matches.Any(m => m),
            Quantifier.All => matches.All(m => m),
            _ => !matches.Any(m => m),
        };

    private static bool Holds(Scalar value, CompareOp op, Scalar other) =>
        !value.IsNull
        && op switch
        {
            CompareOp.Equal => ScalarOrder.Compare(value, other) == 0,
            CompareOp.Less => ScalarOrder.Compare(value, other) < 0,
            CompareOp.LessOrEqual => ScalarOrder.Compare(value, other) <= 0,
            CompareOp.Greater => ScalarOrder.Compare(value, other) > 0,
            CompareOp.GreaterOrEqual => ScalarOrder.Compare(value, other) >= 0,
            CompareOp.Contains => value.Text.Contains(other.Text, StringComparison.Ordinal),
            CompareOp.StartsWith => value.Text.StartsWith(other.Text, StringComparison.Ordinal),
            _ => value.Text.EndsWith(other.Text, StringComparison.Ordinal),
        };
}
