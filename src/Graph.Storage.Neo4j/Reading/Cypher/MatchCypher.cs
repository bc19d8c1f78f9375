using System.Text;
using Graph.Storage.Neo4j.Reading.Decoding;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// An ordered set of rows as one expression: a list of its page's rows, or a list of that list and the page's metadata
/// (<see cref="RowsShape"/> describes the positions).
/// </summary>
internal sealed class MatchCypher
{
    private readonly CypherQuery _query;
    private readonly Candidates _candidates;
    private readonly Candidates _paged;
    private readonly MatchPlan _plan;
    private readonly string? _degree;
    private readonly IReadOnlyList<KeyCypher> _keys;

    /// <summary>Prepares the set.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="candidates">All matching rows: their conditions include those of the filter.</param>
    /// <param name="plan">The requested page and its order.</param>
    /// <param name="direction">How they are reached, or null in a collection.</param>
    /// <param name="degree">Their number, if it is known without reading them; or null.</param>
    /// <param name="ends">The index from which its pages are read, or null.</param>
    public MatchCypher(
        CypherQuery query,
        Candidates candidates,
        MatchPlan plan,
        StepDirection? direction,
        string? degree,
        EndsIndex? ends = null
    )
    {
        _query = query;
        _candidates = candidates;
        _plan = plan;
        _degree = degree;
        _paged = ends?.Candidates ?? candidates;
        _keys = ends?.Keys ?? KeyCypher.Of(query, candidates.Row, plan.Order, direction);
    }

    /// <summary>The index that has the order; null if rows are sorted.</summary>
    public OrderIndex? Index { get; init; }

    /// <summary>Rejects sorting too many rows; null if there are few.</summary>
    public SortGuard? Guard { get; init; }

    private bool IsBackward => _plan.Page.Last is not null;

    /// <summary>The expression, and how its value is read.</summary>
    public CypherValue<RowsShape> Compile(RowPlan rowPlan)
    {
        var page = new PageShape(_plan);
        var cursor = page.HasCursors ? _plan.Order.Keys.Select((k, i) => (_keys[i].Expression, k.Term.ColumnType)).ToList() : null;
        var row = RowCypher.Compile(_query, _candidates.Row, rowPlan, cursor);
        var summary = SummaryCypher.Compile(_query, _candidates, _plan);
        var bindings = new List<CypherBinding>();
        var parts = new List<string>();
        var guarded = Guard is null || page.Size == 0 ? null : Bind(GuardCount(Guard), aggregates: true);
        var shape = new RowsShape(row.Shape, page, summary?.Shape) { Refusal = guarded is null ? null : Guard!.Refusal(_query.MaxSorted) };
        parts.Add(page.Size == 0 ? "[]" : Bind(Rows(row, page, guarded), row.Bindings.Count > 0 || guarded is not null));
        if (guarded is not null)
            parts.Add(guarded);
        if (page.HasTotal)
            parts.Add(_degree ?? _candidates.Count());
        if (page.HasAtOrBeforeAfter)
            parts.Add(Any(_plan.Page.After!, after: false, orAt: true));
        if (page.HasAtOrAfterBefore)
            parts.Add(Any(_plan.Page.Before!, after: true, orAt: true));
        if (page.HasBeyondEmpty)
        {
            parts.Add(
                (IsBackward ? _plan.Page.Before : _plan.Page.After) is { } place
                    ? Any(place, after: !IsBackward, orAt: false)
                    : _paged.Exists()
            );
        }

        parts.AddRange(summary?.Texts.Select(text => Bind(text, aggregates: true)) ?? []);
        return new(shape.IsBare ? parts[0] : $"[{string.Join(", ", parts)}]", shape, bindings);

        string Bind(string text, bool aggregates)
        {
            if (!aggregates)
                return text;
            var name = _query.Variable("a");
            bindings.Add(new CypherBinding(name, text));
            return name;
        }
    }

    // Whether there are more rows than may be sorted; counts no further than that.
    private string GuardCount(SortGuard guard)
    {
        if (_degree is not null)
            return $"{_degree} > {_query.Parameters.Add(_query.MaxSorted)}";
        var max = _query.Parameters.Add(_query.MaxSorted);
        var few = guard.Count is null ? "" : $"{guard.Count} > {max} AND ";
        return $"{few}COUNT {{ {_candidates.Text()} WITH {_candidates.Row.Variables} LIMIT "
            + $"{_query.Parameters.Add(_query.MaxSorted + 1)} RETURN 1 AS one }} > {max}";
    }

    private string Rows(CypherValue<RowShape> row, PageShape page, string? guarded)
    {
        var limit = page.Size is { } size ? " LIMIT " + _query.Parameters.Add(size + (page.Probes ? 1 : 0)) : "";
        var text = new StringBuilder("COLLECT { ");
        if (guarded is not null)
            text.Append("WITH ").Append(guarded).Append(" AS refused WHERE NOT refused ");
        text.Append(Index is { IsNullable: true } && limit.Length > 0 ? InTwoParts(limit) : Bound(_paged, _keys));
        text.Append(" ORDER BY ").Append(OrderBy(_keys, IsBackward)).Append(limit);
        if (IsBackward)
            text.Append(" WITH ").Append(Carried()).Append(" ORDER BY ").Append(OrderBy(_keys, backward: false));
        return text.Append(row.With(Carried())).Append(" RETURN ").Append(row.Text).Append(" }").ToString();
    }

    // Rows with a first value come from its index, those without from the index of ids. The second part is read only if the
    // first is not enough.
    private string InTwoParts(string limit)
    {
        var (node, first) = (_candidates.Row.Node, _query.Variable("f"));
        var parts = new List<string>();
        foreach (var isNull in (ReadOnlySpan<bool>)(IsBackward ? [true, false] : [false, true]))
        {
            IReadOnlyList<KeyCypher> order = isNull ? [.. _keys.Skip(1)] : [_keys[0] with { IsNullable = false }, .. _keys.Skip(1)];
            var bounds = new[]
            {
                Bound(order, _plan.Page.After, isNull, isAfter: true),
                Bound(order, _plan.Page.Before, isNull, isAfter: false),
            };
            if (bounds.Contains(FilterCypher.False))
                continue;
            var part = _candidates
                .And($"{_keys[0].Expression} IS {(isNull ? "" : "NOT ")}NULL", isNull ? $"{node}.id IS NOT NULL" : FilterCypher.True)
                .And(bounds);
            var text = part.Text();
            if (_keys.Any(k => k.Computed is not null))
            {
                text =
                    $"{_candidates.And($"{_keys[0].Expression} IS {(isNull ? "" : "NOT ")}NULL").Text()} WITH "
                    + $"{Carried(computes: true)} WHERE {string.Join(" AND ", bounds)}";
            }

            parts.Add($"{text} WITH {Carried()} ORDER BY {OrderBy(order, IsBackward)}{limit} RETURN {node}");
        }
        if (parts.Count == 0)
            return $"{_candidates.And(FilterCypher.False).Text()} WITH {Carried(computes: true)}";
        var all = parts is [var one]
            ? $"CALL (*) {{ {one} }}"
            : $"WITH COLLECT {{ {parts[0]} }} AS {first} CALL (*) {{ UNWIND {first} AS {node} RETURN {node} UNION ALL"
                + $" UNWIND CASE WHEN size({first}) < {limit[" LIMIT ".Length..]} THEN [1] ELSE [] END AS one {parts[1]} }}";
        return $"{all} WITH {Carried(computes: true)}";
    }

    private string Bound(IReadOnlyList<KeyCypher> order, Keyset? place, bool firstIsNull, bool isAfter)
    {
        if (place is null)
            return FilterCypher.True;
        // Positions and rows with and without a first value are in two parts, the nulls last.
        if (place.Values[0].IsNull != firstIsNull)
            return firstIsNull == isAfter ? FilterCypher.True : FilterCypher.False;
        return KeysetCypher.Beyond(_query, order, firstIsNull ? place with { Values = place.Values[1..] } : place, isAfter, orAt: false);
    }

    private string Any(Keyset place, bool after, bool orAt)
    {
        var beyond = KeysetCypher.Beyond(_query, _keys, place, after, orAt);
        if (_keys.All(k => k.Computed is null))
            return _paged.And(beyond).Exists();
        return $"EXISTS {{ {_paged.Text()} WITH {Carried(true)} WHERE {beyond} RETURN 1 AS one }}";
    }

    // The candidates of the page's part of the order; it ends with the ordered WITH.
    private string Bound(Candidates from, IReadOnlyList<KeyCypher> order)
    {
        if (Index is { IsNullable: false })
            from = from.And($"{order[0].Expression} IS NOT NULL");
        var bounds = new List<string>();
        if (_plan.Page.After is { } after)
            bounds.Add(KeysetCypher.Beyond(_query, order, after, after: true, orAt: false));
        if (_plan.Page.Before is { } before)
            bounds.Add(KeysetCypher.Beyond(_query, order, before, after: false, orAt: false));
        if (bounds.Count == 0 || order.All(k => k.Computed is null))
            return $"{from.And(bounds).Text()} WITH {Carried(computes: true)}";
        return $"{from.Text()} WITH {Carried(computes: true)} WHERE {string.Join(" AND ", bounds)} WITH {Carried()}";
    }

    private string Carried(bool computes = false) =>
        string.Join(
            ", ",
            _keys
                .Where(k => k.Computed is not null)
                .Select(k => computes ? $"{k.Computed} AS {k.Expression}" : k.Expression)
                .Prepend(_candidates.Row.Variables)
        );

    private static string OrderBy(IEnumerable<KeyCypher> order, bool backward) =>
        string.Join(", ", order.Where(k => !k.IsConstant).Select(k => k.OrderBy(backward)));
}
