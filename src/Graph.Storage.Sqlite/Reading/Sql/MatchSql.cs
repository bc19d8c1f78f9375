using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>The statements of an ordered set of rows: a collection, or the neighbours of one parent.</summary>
internal abstract class MatchSql(ReadContext context, MatchPlan plan)
{
    protected ReadContext Context => context;

    protected MatchPlan Plan => plan;

    /// <summary>The relation by which rows are reached, or null.</summary>
    public abstract RelationType? Relation { get; }

    /// <summary>The statements whose rows, concatenated, are the set in order, or reversed.</summary>
    /// <param name="after">Only rows after this position; null for no bound.</param>
    /// <param name="before">Only rows before this position; null for no bound.</param>
    /// <param name="backward">Whether the order is reversed, the last row first.</param>
    /// <param name="limit">The maximum number of rows read from all statements together; -1 for all.</param>
    public abstract IReadOnlyList<SqlQuery> Rows(KeysetPosition? after, KeysetPosition? before, bool backward, long limit);

    /// <summary>The same as <see cref="Rows"/>, for a parent whose rows are stored in the order.</summary>
    public virtual IReadOnlyList<SqlQuery> RowsInOrder(KeysetPosition? after, KeysetPosition? before, bool backward, long limit) =>
        Rows(after, before, backward, limit);

    /// <summary>
    /// The statement that returns a row for a parent whose rows are stored in the order; null if no parent has such rows.
    /// </summary>
    public virtual SqlQuery? HasOrder() => null;

    /// <summary>The statements of which one returns a row if there is any on this side of a position.</summary>
    public abstract IReadOnlyList<SqlQuery> Any(KeysetPosition? after, KeysetPosition? before);

    /// <summary>The number of rows of the complete set.</summary>
    public abstract SqlQuery Count();

    /// <summary>The rows over which a figure or a group is computed: a FROM and a WHERE.</summary>
    public abstract RowSql All(SqlQuery query);

    /// <summary>
    /// One statement over rows that together are the set, or the part of it in which the first key is null or is not null.
    /// </summary>
    protected SqlQuery Select(
        Func<SqlQuery, IEnumerable<RowSql>> arms,
        bool? firstKeyIsNull,
        KeysetPosition? after,
        KeysetPosition? before,
        bool backward,
        long limit,
        bool isOrdered = true
    )
    {
        var query = new SqlQuery(context);
        var rows = arms(query).ToList();
        var selects = new List<string>();
        IReadOnlyList<KeySql> order = [];
        foreach (var row in rows)
        {
            var keys = Keys(row);
            order = firstKeyIsNull switch
            {
                true => [.. keys.Skip(1)],
                false => [keys[0] with { IsNullable = false }, .. keys.Skip(1)],
                null => keys,
            };
            var part = firstKeyIsNull is { } isNull ? $"{keys[0].Expression} IS {(isNull ? "" : "NOT ")}NULL" : null;
            var columns = Columns(row, keys);
            // Values read per row are read once, and then compared. If any row will do, the first one is enough.
            if (isOrdered && rows.Count == 1 && (after ?? before) is not null && order.Any(k => k.IsLookedUp))
            {
                order = [.. order.Select(k => k with { Expression = $"c{k.Column}" })];
                var all = row.AllConditions(plan.Where, part);
                selects.Add(
                    $"WITH m({string.Join(", ", columns.Select((_, i) => $"c{i + 1}"))}) AS MATERIALIZED"
                        + $" (SELECT {string.Join(", ", columns)} FROM {row.From} WHERE {all}) SELECT * FROM m WHERE {Between("1")}"
                );
                continue;
            }
            var conditions = row.AllConditions(plan.Where, part, Between(null));
            selects.Add($"SELECT {string.Join(", ", columns)} FROM {row.From} WHERE {conditions}");
        }
        var orderBy = isOrdered ? " ORDER BY " + string.Join(", ", order.Select(k => k.OrderBy(backward))) : "";
        query.Text = $"{string.Join(" UNION ALL ", selects)}{orderBy} LIMIT {query.Bind(Scalar.Of(limit))}";
        return query;

        string? Between(string? always)
        {
            string?[] bounds =
            [
                Bound(query, order, after, firstKeyIsNull, isAfter: true),
                Bound(query, order, before, firstKeyIsNull, isAfter: false),
            ];
            return bounds.All(b => b is null) ? always : string.Join(" AND ", bounds.Where(b => b is not null));
        }
    }

    protected SqlQuery CountRows(Func<SqlQuery, RowSql> rows)
    {
        var query = new SqlQuery(context);
        var row = rows(query);
        var conditions = row.AllConditions(plan.Where);
        query.Text = $"SELECT count(*) FROM {row.From} WHERE {conditions}";
        return query;
    }

    private List<string> Columns(RowSql row, List<KeySql> keys)
    {
        var columns = new List<string> { row.Number, row.Id, row.Kind };
        if (row.Relation is not null)
            columns.AddRange([row.Relation, row.RelationId!]);
        columns.AddRange(keys.Take(plan.Order.Keys.Length).Select(k => k.Expression));
        return columns;
    }

    private List<KeySql> Keys(RowSql row)
    {
        var column = RowBatchBuilder.KeyColumn(row.Relation is not null) + 1;
        var keys = plan
            .Order.Keys.Select(k => new KeySql(KeySql.Value(row, k.Term), column++, k.Descending, KeySql.CanBeNull(k.Term)))
            .ToList();
        keys.Add(new KeySql(row.Id, 2, Descending: false, IsNullable: false));
        if (row.RelationId is not null)
            keys.Add(new KeySql(row.RelationId, RowBatchBuilder.RelationColumn + 2, Descending: false, IsNullable: false));
        return keys;
    }

    /// <summary>Whether no row of the part in which the first key is null, or is not null, lies between the positions.</summary>
    protected static bool Excludes(bool isNull, KeysetPosition? after, KeysetPosition? before) =>
        (isNull && before is not null && !before.Values[0].IsNull) || (!isNull && after is not null && after.Values[0].IsNull);

    private static string? Bound(SqlQuery query, IReadOnlyList<KeySql> order, KeysetPosition? place, bool? firstKeyIsNull, bool isAfter)
    {
        if (place is null)
            return null;
        // Positions and rows with and without a first value are in two parts, the nulls last.
        if (firstKeyIsNull is { } isNull && place.Values[0].IsNull != isNull)
            return isNull == isAfter ? null : "0";
        var values = firstKeyIsNull == true ? place.Values.Skip(1).ToList() : place.Values;
        return KeysetSql.Beyond(query, order, values, isAfter, place.OrAt);
    }
}
