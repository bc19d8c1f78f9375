using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Reading.Sql;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>Reads the pages of a set of rows, one parent after another, with their metadata.</summary>
internal sealed class MatchReader(ReadContext context, MatchSql sql, MatchPlan plan)
{
    private readonly bool _backward = plan.Page.Last is not null;
    private readonly bool _hasRelation = sql.Relation is not null;

    /// <summary>The rows below these parents, filled.</summary>
    /// <param name="parents">
    /// The numbers of the parents, <see cref="RowBatch.None"/> for those without rows; null for a collection.
    /// </param>
    /// <param name="row">The items to read for each row.</param>
    /// <param name="rows">The reader that fills rows.</param>
    public RowSet Read(IReadOnlyList<long>? parents, RowPlan row, RowReader rows)
    {
        var more = new bool[parents?.Count ?? 1];
        var batch = Pages(parents, more);
        var set = new RowSetBuilder(batch.Offsets, row.Items.Length);
        if (plan.Metadata.HasFlag(PageMetadata.Total))
            set.Totals = Totals(parents);
        if (plan.Metadata.HasFlag(PageMetadata.HasNext))
            set.HasNext = [.. more.Select((m, parent) => HasParent(parents, parent) && HasNext(Number(parents, parent), batch, parent, m))];
        if (plan.Metadata.HasFlag(PageMetadata.HasPrevious))
        {
            set.HasPrevious =
            [
                .. more.Select((m, parent) => HasParent(parents, parent) && HasPrevious(Number(parents, parent), batch, parent, m)),
            ];
        }

        if (plan.Metadata.HasFlag(PageMetadata.Cursors))
            set.OrderColumns = batch.Order;
        var summaries = new SummaryReader(context, sql, plan, rows);
        set.Aggregates = summaries.Aggregates(parents);
        set.Groups = summaries.Groups(parents);
        rows.Fill(set, batch, row);
        return set.Build();
    }

    private static bool HasParent(IReadOnlyList<long>? parents, int parent) => parents is null || parents[parent] != RowBatch.None;

    private static long Number(IReadOnlyList<long>? parents, int parent) => parents?[parent] ?? RowBatch.None;

    private RowBatch Pages(IReadOnlyList<long>? parents, bool[] more)
    {
        var builder = new RowBatchBuilder(context.Numbers, sql.Relation, [.. plan.Order.Keys.Select(k => k.Term.ColumnType)]);
        var size = (long?)(plan.Page.First ?? plan.Page.Last) ?? long.MaxValue;
        // One row more than the page shows whether there are more; it is read only if that is requested.
        var probes = (plan.Metadata & (PageMetadata.HasNext | PageMetadata.HasPrevious)) != 0;
        var limit = size == long.MaxValue ? -1 : size + (probes ? 1 : 0);
        var hasOrder = limit == 0 ? null : sql.HasOrder()?.Prepare();
        List<SqliteStatement>? usual = null;
        List<SqliteStatement>? inOrder = null;
        for (var parent = 0; parent < more.Length; parent++)
        {
            context.Check();
            if (limit != 0 && HasParent(parents, parent))
            {
                var end = size == long.MaxValue ? long.MaxValue : builder.Count + size;
                foreach (
                    var statement in HasOrder(parents, parent) ? inOrder ??= Statements(sql.RowsInOrder) : usual ??= Statements(sql.Rows)
                )
                {
                    if (more[parent] || (builder.Count == end && !probes))
                        break;
                    if (parents is not null)
                        statement.Bind(1, parents[parent]);
                    while (statement.Step())
                    {
                        if (builder.Count == end)
                        {
                            more[parent] = true;
                            statement.Reset();
                            break;
                        }
                        builder.Add(statement);
                    }
                }
            }
            builder.EndParent();
        }
        return builder.Build(_backward);

        List<SqliteStatement> Statements(Func<KeysetPosition?, KeysetPosition?, bool, long, IReadOnlyList<SqlQuery>> rows) =>
            [
                .. rows(
                        KeysetPosition.Of(plan.Page.After, _hasRelation),
                        KeysetPosition.Of(plan.Page.Before, _hasRelation),
                        _backward,
                        limit
                    )
                    .Select(q => q.Prepare()),
            ];

        bool HasOrder(IReadOnlyList<long>? parents, int parent)
        {
            if (parents is null || hasOrder is null || !hasOrder.Bind(1, parents[parent]).Step())
                return false;
            hasOrder.Reset();
            return true;
        }
    }

    private StoreLongColumn Totals(IReadOnlyList<long>? parents)
    {
        var statement = sql.Count().Prepare();
        var totals = new long[parents?.Count ?? 1];
        for (var parent = 0; parent < totals.Length; parent++)
        {
            if (!HasParent(parents, parent))
                continue;
            context.Check();
            if (parents is not null)
                statement.Bind(1, parents[parent]);
            statement.Step();
            totals[parent] = statement.Int64(0);
            statement.Reset();
        }
        return new StoreLongColumn(totals);
    }

    private bool HasNext(long number, RowBatch batch, int parent, bool more)
    {
        var (start, end) = (batch.Offsets[parent], batch.Offsets[parent + 1]);
        if (!_backward && more)
            return true;
        if (start == end)
        {
            if (_backward)
            {
                return plan.Page.Before is { } before
                    && Exists(number, after: KeysetPosition.Of(before, _hasRelation, orAt: true), before: null);
            }
            // An empty page that was read up to the end shows that there are no more rows.
            return (plan.Page.First == 0 || plan.Page.Before is not null)
                && Exists(number, KeysetPosition.Of(plan.Page.After, _hasRelation), before: null);
        }
        return plan.Page.Before is not null && Exists(number, At(batch, end - 1), before: null);
    }

    private bool HasPrevious(long number, RowBatch batch, int parent, bool more)
    {
        var (start, end) = (batch.Offsets[parent], batch.Offsets[parent + 1]);
        if (_backward && more)
            return true;
        if (start == end)
        {
            if (!_backward)
                return plan.Page.After is { } after && Exists(number, after: null, KeysetPosition.Of(after, _hasRelation, orAt: true));
            return (plan.Page.Last == 0 || plan.Page.After is not null)
                && Exists(number, after: null, KeysetPosition.Of(plan.Page.Before, _hasRelation));
        }
        return plan.Page.After is not null && Exists(number, after: null, At(batch, start));
    }

    private KeysetPosition At(RowBatch batch, int row) =>
        KeysetPosition.Of(
            new Keyset([.. batch.Order.Select(c => c.ScalarAt(row))], batch.NodeIds!.Text(row), batch.RelationIds?.Text(row)),
            _hasRelation
        )!;

    private bool Exists(long number, KeysetPosition? after, KeysetPosition? before)
    {
        foreach (var query in sql.Any(after, before))
        {
            context.Check();
            var statement = query.Prepare();
            if (number != RowBatch.None)
                statement.Bind(1, number);
            if (!statement.Step())
                continue;
            statement.Reset();
            return true;
        }
        return false;
    }
}
