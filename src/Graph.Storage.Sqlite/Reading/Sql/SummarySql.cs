using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>The statements for figures and groups over all rows of a set.</summary>
internal sealed class SummarySql(ReadContext context, MatchSql sql, MatchPlan plan)
{
    /// <summary>One row with the figures.</summary>
    public SqlQuery Aggregates(IReadOnlyList<Aggregate> aggregates)
    {
        var query = new SqlQuery(context);
        var row = sql.All(query);
        var figures = aggregates.Select(a => Figure(a, a.Property is null ? null : row.ExactValue(a.Property))).ToList();
        var conditions = row.AllConditions(plan.Where);
        query.Text = $"SELECT {string.Join(", ", figures)} FROM {row.From} WHERE {conditions}";
        return query;
    }

    /// <summary>One row per group: the keys, the count, the figures.</summary>
    public SqlQuery Groups(GroupPlan group, long limit)
    {
        var query = new SqlQuery(context);
        var byCount = group.Order == GroupOrder.Count;
        var keys = group.Keys.Select((_, i) => new KeySql($"k{i}", i + 1, Descending: false, IsNullable: true)).ToList();
        if (byCount)
            keys.Insert(0, new KeySql("n", group.Keys.Length + 1, Descending: true, IsNullable: false));
        var grouped = Grouped(query, group);
        var after = group.After is null ? "" : $" WHERE {KeysetSql.Beyond(query, keys, group.After.Values, after: true, orAt: false)}";
        query.Text =
            $"SELECT * FROM ({grouped}){after} ORDER BY {string.Join(", ", keys.Select(k => k.OrderBy(backward: false)))}"
            + $" LIMIT {query.Bind(Scalar.Of(limit))}";
        return query;
    }

    /// <summary>The number of groups.</summary>
    public SqlQuery GroupCount(GroupPlan group)
    {
        var query = new SqlQuery(context);
        query.Text = $"SELECT count(*) FROM ({Grouped(query, group with { Aggregates = [] })})";
        return query;
    }

    private string Grouped(SqlQuery query, GroupPlan group)
    {
        var figures = group.Aggregates.Select((a, i) => ", " + Figure(a, a.Property is null ? null : $"v{i}"));
        // Neighbours are grouped by number, which is shorter than the id.
        var ids = group.Keys.Select(
            (k, i) =>
                context.IsCurrentView && k is NeighbourGroupKey ? $"(SELECT x.id FROM node x WHERE x.number = g.k{i}) AS k{i}" : $"g.k{i}"
        );
        return $"SELECT {string.Join(", ", ids)}, count(*) AS n{string.Concat(figures)}"
            + $" FROM ({string.Join(" UNION ALL ", Arms(query, group))}) g GROUP BY "
            + $"{string.Join(", ", group.Keys.Select((_, i) => "g.k" + i))}";
    }

    // One arm for each combination of neighbour keys that have a neighbour and of those that have none.
    private IEnumerable<string> Arms(SqlQuery query, GroupPlan group)
    {
        for (var without = 0; without < 1 << group.Keys.Count(k => k is NeighbourGroupKey); without++)
            yield return Arm(query, group, without);
    }

    private string Arm(SqlQuery query, GroupPlan group, int without)
    {
        var row = sql.All(query);
        var columns = new List<string>();
        var joined = new List<RowSql>();
        var conditions = new List<string>();
        // Parallel relations to one neighbour count the row once: using an index if there is one, otherwise by comparing all rows.
        var distinct = "";
        for (var i = 0; i < group.Keys.Length; i++)
        {
            if (group.Keys[i] is PropertyGroupKey property)
            {
                columns.Add($"{row.ExactValue(property.Property)} AS k{i}");
                continue;
            }
            var key = (NeighbourGroupKey)group.Keys[i];
            var hasNone = (without & 1) != 0;
            without >>= 1;
            if (hasNone)
            {
                conditions.Add(row.Condition(new Related(key.Step, Quantifier.None, key.Where)));
                columns.Add($"NULL AS k{i}");
                continue;
            }
            var neighbour = RowSql.Neighbours(query, key.Step, row.Number, isBeside: true);
            conditions.Add(neighbour.AllConditions(key.Where));
            columns.Add($"{(context.IsCurrentView ? neighbour.Number : neighbour.Id)} AS k{i}");
            joined.Add(neighbour);
            var isFirst = key.Where is null ? neighbour.IsFirstParallel(key.Step.Direction) : null;
            if (isFirst is null)
                distinct = "DISTINCT ";
            else
                conditions.Add(isFirst);
        }
        for (var i = 0; i < group.Aggregates.Length; i++)
        {
            if (group.Aggregates[i].Property is { } property)
                columns.Add($"{row.ExactValue(property)} AS v{i}");
        }

        if (group.Keys.Any(k => k is NeighbourGroupKey))
            columns.AddRange(row.Relation is null ? [row.Number] : [row.Number, row.Relation]);
        var all = row.AllConditions(plan.Where, [.. conditions]);
        var from = string.Join(" CROSS JOIN ", joined.Select(j => j.From).Prepend(row.From));
        return $"SELECT {distinct}{string.Join(", ", columns)} FROM {from} WHERE {all}";
    }

    private const string Scale = "(1.0 / 4294967296.0 / 4294967296.0)";
    private const string Unscale = "4294967296.0 * 4294967296.0";

    private static string Figure(Aggregate aggregate, string? value) =>
        aggregate switch
        {
            { Property: null } => "count(*)",
            { Function: AggregateFunction.Count } => $"count({value})",
            { Function: AggregateFunction.CountDistinct } => $"count(DISTINCT {value})",
            { Function: AggregateFunction.Min } => $"min({value})",
            { Function: AggregateFunction.Max } => $"max({value})",
            { Property.ColumnType: StoreColumnType.Long, Function: AggregateFunction.Average } =>
                $"{IntegerSum(value!)} * 1.0 / count({value})",
            { Property.ColumnType: StoreColumnType.Long } => IntegerSum(value!),
            { Function: AggregateFunction.Average } => DoubleMean(value!),
            _ => DoubleSum(value!),
        };

    // In two halves of 32 bits, since SQLite fails when a sum of integers exceeds 64 bits. A double in that case.
    private static string IntegerSum(string value)
    {
        var (high, low) = ($"sum({value} >> 32)", $"sum({value} & 4294967295)");
        return $"CASE WHEN {high} + ({low} >> 32) BETWEEN -2147483648 AND 2147483647"
            + $" THEN (({high} + ({low} >> 32)) << 32) + ({low} & 4294967295) ELSE {high} * 4294967296.0 + {low} END";
    }

    // SQLite's own sums are compensated (Neumaier), but lost if they overflow on the way: huge values are scaled by 2^-64.
    private static string DoubleSum(string value) =>
        $"CASE WHEN {IsHuge(value)} THEN sum({value} * {Scale}) * {Unscale} ELSE sum({value} * 1.0) END";

    // A mean is never outside the range of the values, but its rounding may be.
    private static string DoubleMean(string value) =>
        $"max(min(CASE WHEN {IsHuge(value)} THEN avg({value} * {Scale}) * {Unscale} ELSE avg({value}) END, max({value})), min({value}))";

    private static string IsHuge(string value) => $"max(abs({value})) > 1e290";
}
