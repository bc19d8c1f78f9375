using Graph.Storage.Neo4j.Reading.Decoding;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// A grouping of a set of rows as a list with one row per group: the keys, the count, the figures, and the neighbours that are
/// keys, each as a list of one row. Rows are joined to their neighbours first: a row without any counts under null.
/// </summary>
internal sealed class GroupCypher
{
    private readonly CypherQuery _query;
    private readonly Candidates _candidates;
    private readonly GroupPlan _plan;
    private readonly string _count;
    private readonly IReadOnlyList<Key> _keys;
    private readonly IReadOnlyList<FigureCypher> _figures;

    private GroupCypher(CypherQuery query, Candidates candidates, GroupPlan plan)
    {
        _query = query;
        _candidates = candidates;
        _plan = plan;
        _count = query.Variable("c");
        _keys = [.. plan.Keys.Select(KeyOf)];
        _figures =
        [
            .. plan.Aggregates.Select(a =>
                FigureCypher.Of(a, a.Property is null ? "*" : ValueCypher.Computed(query, candidates.Row, a.Property))
            ),
        ];
    }

    /// <summary>The expressions, each a subquery with aggregates, and how their values are read.</summary>
    public static (IReadOnlyList<string> Texts, GroupShape Shape) Compile(CypherQuery query, Candidates candidates, GroupPlan plan)
    {
        var groups = new GroupCypher(query, candidates, plan);
        var hasLimit = plan.First < int.MaxValue;
        var wantsTotal = plan.Metadata.HasFlag(PageMetadata.Total);
        var wantsNext = plan.Metadata.HasFlag(PageMetadata.HasNext);
        var (text, rows) = groups.Page(hasLimit ? plan.First + (wantsNext ? 1L : 0L) : null);
        var shape = new GroupShape([.. plan.Keys.Select(k => k.ColumnType)], [.. groups._figures.Select(f => f.Shape)], [.. rows])
        {
            First = plan.First,
            HasTotal = wantsTotal && (hasLimit || plan.After is not null),
            IsTotal = wantsTotal && !hasLimit && plan.After is null,
            HasNext = wantsNext,
        };
        return (shape.HasTotal ? [text, new GroupCypher(query, candidates, plan with { Aggregates = [] }).Total()] : [text], shape);
    }

    private (string Text, IEnumerable<RowShape?> Rows) Page(long? limit)
    {
        var names = _figures.Select(_ => _query.Variable("f")).ToList();
        var values = _keys.Select(k => k.Value).Append(_count).Concat(names).ToList();
        var carried = string.Join(", ", [.. values, .. _keys.Where(k => k.Node is not null).Select(k => k.Node)]);
        var ids = string.Join(
            ", ",
            _keys.Select(k => k.Node is null ? k.Value : $"{k.Node}.id AS {k.Value}, {k.Node}").Append(_count).Concat(names)
        );
        var order = _keys.Select(k => new KeyCypher(k.Value, Descending: false, IsNullable: true)).ToList();
        if (_plan.Order == GroupOrder.Count)
            order.Insert(0, new KeyCypher(_count, Descending: true, IsNullable: false));
        var after = _plan.After is null ? "" : $" WHERE {KeysetCypher.Beyond(_query, order, _plan.After, after: true, orAt: false)}";
        var text =
            $"{Grouped(names)} WITH {ids}{after} WITH {carried} ORDER BY {string.Join(", ", order.Select(k => k.OrderBy(backward: false)))}"
            + (limit is { } size ? $" LIMIT {_query.Parameters.Add(size)}" : "");
        var rows = _keys.Select(k => k.Neighbour is null ? null : RowCypher.Compile(_query, k.Row!, k.Neighbour.Row)).ToList();
        var bound = string.Concat(
            rows.OfType<CypherValue<RowShape>>().SelectMany(r => r.Bindings).Select(b => $", {b.Expression} AS {b.Name}")
        );
        var columns = _keys
            .Select((k, i) => ValueCypher.Answered(k.Value, _plan.Keys[i].ColumnType))
            .Append(_count)
            .Concat(_figures.Zip(names, (f, name) => f.Answer(name)))
            .Concat(
                _keys
                    .Zip(rows)
                    .Where(k => k.Second is not null)
                    .Select(k => $"CASE WHEN {k.First.Node} IS NOT NULL THEN [{k.Second!.Text}] END")
            );
        return (
            $"COLLECT {{ {text}{(bound.Length == 0 ? "" : $" WITH {carried}{bound}")} RETURN [{string.Join(", ", columns)}] }}",
            rows.Select(r => r?.Shape)
        );
    }

    private string Total() => $"COLLECT {{ {Grouped([])} RETURN count(*) }}";

    // The rows with their neighbours, grouped by the keys.
    private string Grouped(IReadOnlyList<string> names)
    {
        var clauses = _candidates.Text();
        var bound = _candidates.Row.Variables;
        var isParallel = false;
        foreach (var key in _keys)
        {
            if (key.Neighbour is not { } neighbour)
                continue;
            var neighbours = ViewCypher.Neighbours(_query, _candidates.Row, neighbour.Step);
            neighbours = neighbours.And(FilterCypher.Conditions(_query, neighbours.Row, neighbour.Where));
            var list = _query.Variable("l");
            if (_query.IsKnownAt)
            {
                clauses +=
                    $" WITH {bound}, COLLECT {{ {neighbours.Text()} RETURN DISTINCT {neighbours.Row.Node} }} AS {list}"
                    + $" UNWIND CASE WHEN size({list}) = 0 THEN [null] ELSE {list} END AS {key.Node}";
            }
            else
            {
                clauses += $" OPTIONAL {neighbours.Text()} WITH {bound}, {neighbours.Row.Node} AS {key.Node}";
            }
            bound += $", {key.Node}";
            isParallel |= neighbour.Step.Relation.Key.Count > 0 || neighbour.Step.Direction == StepDirection.Both;
        }
        // Parallel relations to one neighbour count a row once.
        if (isParallel && !_query.IsKnownAt)
            clauses += $" WITH DISTINCT {bound}";
        var grouped = _keys.Select(k => k.Node ?? $"{k.Expression} AS {k.Value}").Append($"count(*) AS {_count}");
        var gathered = _figures.Zip(names, (f, name) => $"{f.Gathered} AS {name}");
        return $"{clauses} WITH {string.Join(", ", grouped.Concat(gathered))}";
    }

    private Key KeyOf(GroupKey key)
    {
        switch (key)
        {
            case PropertyGroupKey property:
                return new Key(_query.Variable("k"), ValueCypher.Computed(_query, _candidates.Row, property.Property), null, null, null);
            case NeighbourGroupKey neighbour:
                var node = _query.Variable("n");
                return new Key(_query.Variable("k"), $"{node}.id", node, neighbour, new BoundRow(node, neighbour.Step.Target));
            default:
                throw new ArgumentException($"A key of type {key.GetType()} is unknown.", nameof(key));
        }
    }

    /// <param name="Value">The variable of its value.</param>
    /// <param name="Expression">The expression of that value.</param>
    /// <param name="Node">The variable of the neighbour, or null.</param>
    /// <param name="Neighbour">The key, if it is a neighbour.</param>
    /// <param name="Row">The neighbour's row.</param>
    private sealed record Key(string Value, string Expression, string? Node, NeighbourGroupKey? Neighbour, BoundRow? Row);
}
