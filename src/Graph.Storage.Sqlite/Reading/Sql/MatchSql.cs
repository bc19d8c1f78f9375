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

    /// <summary>The statements whose rows, one statement's after another's, are the set in order, or against it.</summary>
    /// <param name="after">Only what lies after this place, or null.</param>
    /// <param name="before">Only what lies before this place, or null.</param>
    /// <param name="backward">Against the order, the last row first.</param>
    /// <param name="limit">At most so many rows are read of all statements together; -1: all.</param>
    public abstract IReadOnlyList<SqlQuery> Rows(KeysetPosition? after, KeysetPosition? before, bool backward, long limit);

    /// <summary>The same as <see cref="Rows"/>, for a parent whose rows are kept in the order.</summary>
    public virtual IReadOnlyList<SqlQuery> RowsInOrder(KeysetPosition? after, KeysetPosition? before, bool backward, long limit) =>
        Rows(after, before, backward, limit);

    /// <summary>The statement that answers a row for a parent whose rows are kept in the order; null: no parent's are.</summary>
    public virtual SqlQuery? HasOrder() => null;

    /// <summary>The statements of which one answers a row where there is any on this side of a place.</summary>
    public abstract IReadOnlyList<SqlQuery> Any(KeysetPosition? after, KeysetPosition? before);

    /// <summary>The number of rows of the whole set.</summary>
    public abstract SqlQuery Count();

    /// <summary>The rows that a figure or a group is computed over: a FROM and a WHERE.</summary>
    public abstract RowSql All(SqlQuery query);

    /// <summary>One statement over rows that together are the set, or the part of it where the first key is null or is not.</summary>
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
            // What is looked up for each row is looked up once, and then compared. Where any row will do, the first one ends it.
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

    /// <summary>No row of the part where the first key is null, or is not, lies between the places.</summary>
    protected static bool Excludes(bool isNull, KeysetPosition? after, KeysetPosition? before) =>
        (isNull && before is not null && !before.Values[0].IsNull) || (!isNull && after is not null && after.Values[0].IsNull);

    private static string? Bound(SqlQuery query, IReadOnlyList<KeySql> order, KeysetPosition? place, bool? firstKeyIsNull, bool isAfter)
    {
        if (place is null)
            return null;
        // Places and rows with and without a first value lie in two parts, the nulls last.
        if (firstKeyIsNull is { } isNull && place.Values[0].IsNull != isNull)
            return isNull == isAfter ? null : "0";
        var values = firstKeyIsNull == true ? place.Values.Skip(1).ToList() : place.Values;
        return KeysetSql.Beyond(query, order, values, isAfter, place.OrAt);
    }
}
