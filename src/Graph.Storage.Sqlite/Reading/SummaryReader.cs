using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Reading.Sql;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>Reads figures and groups over all matches, one parent after another.</summary>
internal sealed class SummaryReader(ReadContext context, MatchSql sql, MatchPlan plan, RowReader rows)
{
    /// <summary>The figures of each parent, in the plan's order.</summary>
    public IReadOnlyList<StoreColumn> Aggregates(IReadOnlyList<long>? parents)
    {
        if (plan.Aggregates.IsEmpty)
            return [];
        var query = new SummarySql(context, sql, plan).Aggregates(plan.Aggregates);
        var columns = plan.Aggregates.Select(a => new StoreColumnBuilder(a.ColumnType)).ToList();
        var statement = query.Prepare();
        for (var parent = 0; parent < (parents?.Count ?? 1); parent++)
        {
            if (parents is not null)
                statement.Bind(1, parents[parent]);
            statement.Step();
            for (var i = 0; i < columns.Count; i++)
                statement.CopyTo(columns[i], i);
            statement.Reset();
        }
        return [.. columns.Select(c => c.Build())];
    }

    /// <summary>The groupings, in the plan's order.</summary>
    public IReadOnlyList<GroupSet> Groups(IReadOnlyList<long>? parents) => [.. plan.Groups.Select(g => Group(parents, g))];

    private GroupSet Group(IReadOnlyList<long>? parents, GroupPlan group)
    {
        var summary = new SummarySql(context, sql, plan);
        var count = parents?.Count ?? 1;
        var probes = group.Metadata.HasFlag(PageMetadata.HasNext) && group.First < int.MaxValue;
        var limit = group.First == int.MaxValue ? -1 : (long)group.First + (probes ? 1 : 0);
        var statement = summary.Groups(group, limit).Prepare();
        var offsets = new int[count + 1];
        var more = new bool[count];
        var keys = group.Keys.Select(k => new StoreColumnBuilder(k.ColumnType)).ToList();
        var figures = group.Aggregates.Select(a => new StoreColumnBuilder(a.ColumnType)).ToList();
        var counts = new List<long>();
        for (var parent = 0; parent < count; parent++)
        {
            if (parents is not null)
                statement.Bind(1, parents[parent]);
            while (statement.Step())
            {
                if (counts.Count - offsets[parent] == group.First)
                {
                    more[parent] = true;
                    statement.Reset();
                    break;
                }
                Add(statement, keys, counts, figures);
            }
            offsets[parent + 1] = counts.Count;
        }
        var columns = keys.Select(k => k.Build()).ToList();
        return new GroupSet(
            offsets,
            columns,
            [.. group.Keys.Select((k, i) => Neighbours(k, columns[i]))],
            new StoreLongColumn([.. counts]),
            [.. figures.Select(f => f.Build())]
        )
        {
            Totals = group.Metadata.HasFlag(PageMetadata.Total) ? Totals(parents, summary.GroupCount(group)) : null,
            HasNext = group.Metadata.HasFlag(PageMetadata.HasNext) ? more : null,
        };
    }

    private static void Add(SqliteStatement statement, List<StoreColumnBuilder> keys, List<long> counts, List<StoreColumnBuilder> figures)
    {
        var column = 0;
        foreach (var key in keys)
            statement.CopyTo(key, column++);
        counts.Add(statement.Int64(column++));
        foreach (var figure in figures)
            statement.CopyTo(figure, column++);
    }

    private static StoreLongColumn Totals(IReadOnlyList<long>? parents, SqlQuery query)
    {
        var statement = query.Prepare();
        var totals = new long[parents?.Count ?? 1];
        for (var parent = 0; parent < totals.Length; parent++)
        {
            if (parents is not null)
                statement.Bind(1, parents[parent]);
            statement.Step();
            totals[parent] = statement.Int64(0);
            statement.Reset();
        }
        return new StoreLongColumn(totals);
    }

    private RowSet? Neighbours(GroupKey key, StoreColumn ids)
    {
        if (key is not NeighbourGroupKey neighbour)
            return null;
        var all = new List<string>();
        var offsets = new int[ids.Count + 1];
        for (var i = 0; i < ids.Count; i++)
        {
            if (!ids.IsNull(i))
                all.Add(((StoreTextColumn)ids).Text(i)!);
            offsets[i + 1] = all.Count;
        }
        var lookup = new FactLookup(context);
        return rows.Build(lookup.Rows(lookup.ByIds(FactKind.Node, all), FactKind.Node, offsets), neighbour.Row);
    }
}
