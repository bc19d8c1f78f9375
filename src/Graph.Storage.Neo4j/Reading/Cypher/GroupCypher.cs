using Graph.Storage.Neo4j.Reading.Decoding;
using Graph.Storage.Plans;
using Graph.Storage.Plans.Summaries;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// A grouping of a set of rows as a list with one row per group: the keys, the count, the figures, and the neighbours that
/// are keys, each as a list of one row. Rows are joined to their neighbours first: one without any counts under null.
/// </summary>
internal sealed class GroupCypher
{
    private readonly CypherQuery query;
    private readonly Candidates candidates;
    private readonly GroupPlan plan;
    private readonly string count;
    private readonly IReadOnlyList<Key> keys;
    private readonly IReadOnlyList<FigureCypher> figures;

    private GroupCypher(CypherQuery query, Candidates candidates, GroupPlan plan)
    {
        this.query = query;
        this.candidates = candidates;
        this.plan = plan;
        count = query.Variable("c");
        keys = [.. plan.Keys.Select(KeyOf)];
        figures = [.. plan.Aggregates.Select(a => FigureCypher.Of(a, a.Property is null ? "*" : ValueCypher.Computed(query, candidates.Row, a.Property)))];
    }

    /// <summary>The expressions, each of them one of a subquery with aggregates, and how their values are read.</summary>
    public static (IReadOnlyList<string> Texts, GroupShape Shape) Compile(CypherQuery query, Candidates candidates, GroupPlan plan)
    {
        var groups = new GroupCypher(query, candidates, plan);
        var hasLimit = plan.First < int.MaxValue;
        var wantsTotal = plan.Facts.HasFlag(PageFacts.Total);
        var wantsNext = plan.Facts.HasFlag(PageFacts.HasNext);
        var (text, rows) = groups.Page(hasLimit ? plan.First + (wantsNext ? 1L : 0L) : null);
        var shape = new GroupShape([.. plan.Keys.Select(k => k.ColumnType)], [.. groups.figures.Select(f => f.Shape)], [.. rows])
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
        var names = figures.Select(_ => query.Variable("f")).ToList();
        var values = keys.Select(k => k.Value).Append(count).Concat(names).ToList();
        var carried = string.Join(", ", [.. values, .. keys.Where(k => k.Node is not null).Select(k => k.Node)]);
        var ids = string.Join(", ", keys.Select(k => k.Node is null ? k.Value : $"{k.Node}.id AS {k.Value}, {k.Node}").Append(count).Concat(names));
        var order = keys.Select(k => new KeyCypher(k.Value, Descending: false, IsNullable: true)).ToList();
        if (plan.Order == GroupOrder.Count)
            order.Insert(0, new KeyCypher(count, Descending: true, IsNullable: false));
        var after = plan.After is null ? "" : $" WHERE {KeysetCypher.Beyond(query, order, plan.After, after: true, orAt: false)}";
        var text = $"{Grouped(names)} WITH {ids}{after} WITH {carried} ORDER BY {string.Join(", ", order.Select(k => k.OrderBy(backward: false)))}"
            + (limit is { } size ? $" LIMIT {query.Parameters.Add(size)}" : "");
        var rows = keys.Select(k => k.Neighbour is null ? null : RowCypher.Compile(query, k.Row!, k.Neighbour.Row)).ToList();
        var bound = string.Concat(rows.OfType<CypherValue<RowShape>>().SelectMany(r => r.Bindings).Select(b => $", {b.Expression} AS {b.Name}"));
        var columns = keys.Select((k, i) => ValueCypher.Answered(k.Value, plan.Keys[i].ColumnType)).Append(count)
            .Concat(figures.Zip(names, (f, name) => f.Answer(name))).Concat(keys.Zip(rows).Where(k => k.Second is not null)
            .Select(k => $"CASE WHEN {k.First.Node} IS NOT NULL THEN [{k.Second!.Text}] END"));
        return ($"COLLECT {{ {text}{(bound.Length == 0 ? "" : $" WITH {carried}{bound}")} RETURN [{string.Join(", ", columns)}] }}",
            rows.Select(r => r?.Shape));
    }

    private string Total() => $"COLLECT {{ {Grouped([])} RETURN count(*) }}";

    // The rows with their neighbours, gathered by the keys.
    private string Grouped(IReadOnlyList<string> names)
    {
        var clauses = candidates.Text();
        var bound = candidates.Row.Variables;
        var isParallel = false;
        foreach (var key in keys)
        {
            if (key.Neighbour is not { } neighbour)
                continue;
            var neighbours = ViewCypher.Neighbours(query, candidates.Row, neighbour.Step);
            neighbours = neighbours.And(FilterCypher.Conditions(query, neighbours.Row, neighbour.Where));
            var list = query.Variable("l");
            if (query.IsKnownAt)
            {
                clauses += $" WITH {bound}, COLLECT {{ {neighbours.Text()} RETURN DISTINCT {neighbours.Row.Node} }} AS {list}"
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
        if (isParallel && !query.IsKnownAt)
            clauses += $" WITH DISTINCT {bound}";
        var grouped = keys.Select(k => k.Node ?? $"{k.Expression} AS {k.Value}").Append($"count(*) AS {count}");
        var gathered = figures.Zip(names, (f, name) => $"{f.Gathered} AS {name}");
        return $"{clauses} WITH {string.Join(", ", grouped.Concat(gathered))}";
    }

    private Key KeyOf(GroupKey key)
    {
        switch (key)
        {
            case PropertyGroupKey property:
                return new Key(query.Variable("k"), ValueCypher.Computed(query, candidates.Row, property.Property), null, null, null);
            case NeighbourGroupKey neighbour:
                var node = query.Variable("n");
                return new Key(query.Variable("k"), $"{node}.id", node, neighbour, new BoundRow(node, neighbour.Step.Target));
            default:
                throw new ArgumentException($"A key of type {key.GetType()} is unknown.", nameof(key));
        }
    }

    /// <param name="Value">The variable of its value.</param>
    /// <param name="Expression">What that holds.</param>
    /// <param name="Node">The variable of the neighbour, or null.</param>
    /// <param name="Neighbour">The key, where it is a neighbour.</param>
    /// <param name="Row">The neighbour's row.</param>
    private sealed record Key(string Value, string Expression, string? Node, NeighbourGroupKey? Neighbour, BoundRow? Row);
}
