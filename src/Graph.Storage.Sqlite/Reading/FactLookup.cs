using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Reading.Sql;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>Finds facts by their ids or numbers, all of one position of the plan together.</summary>
internal sealed class FactLookup(ReadContext context)
{
    /// <summary>The facts that were found: number and row type, by position in the requested list.</summary>
    /// <param name="Numbers">The numbers; <see cref="RowBatch.None"/> where no visible fact was found.</param>
    /// <param name="Ids">The ids of the facts.</param>
    /// <param name="Types">The numbers of their kinds or relation types.</param>
    public sealed record Found(long[] Numbers, string?[] Ids, int[] Types);

    /// <summary>The facts with these ids; a merged id resolves to the id it was merged into.</summary>
    public Found ByIds(FactKind sort, IReadOnlyList<string> ids)
    {
        var found = Empty(ids.Count);
        Find(found, sort, "id", SqlQuery.Json(ids.Select(id => Scalar.Of(id))), null);
        if (!found.Numbers.Contains(RowBatch.None))
            return found;
        var missing = Enumerable.Range(0, ids.Count).Where(i => found.Numbers[i] == RowBatch.None).ToList();
        Find(found, sort, "id", SqlQuery.Json(missing.Select(i => Scalar.Of(ids[i]))), missing);
        return found;
    }

    /// <summary>The nodes with these numbers.</summary>
    public Found ByNumbers(IReadOnlyList<long> numbers)
    {
        var found = Empty(numbers.Count);
        Find(found, FactKind.Node, "number", FactReader.Json(numbers), null);
        return found;
    }

    /// <summary>Rows of the facts that were found.</summary>
    /// <param name="found">The facts that were found.</param>
    /// <param name="sort">Whether they are nodes or relations.</param>
    /// <param name="offsets">Where the positions of each parent start; positions without a fact are skipped.</param>
    public RowBatch Rows(Found found, FactKind sort, IReadOnlyList<int> offsets)
    {
        var kept = new List<int>();
        var starts = new int[offsets.Count];
        for (var parent = 0; parent + 1 < offsets.Count; parent++)
        {
            for (var i = offsets[parent]; i < offsets[parent + 1]; i++)
            {
                if (found.Numbers[i] != RowBatch.None)
                    kept.Add(i);
            }

            starts[parent + 1] = kept.Count;
        }
        return Rows(found, sort, starts, kept);
    }

    /// <summary>Rows of the facts that were found, with null rows for missing ones, under one parent.</summary>
    public RowBatch RowsInPlace(Found found, FactKind sort) =>
        Rows(found, sort, [0, found.Numbers.Length], [.. Enumerable.Range(0, found.Numbers.Length)]);

    private static Found Empty(int count)
    {
        var found = new Found(new long[count], new string?[count], new int[count]);
        Array.Fill(found.Numbers, RowBatch.None);
        return found;
    }

    private RowBatch Rows(Found found, FactKind sort, int[] offsets, List<int> places)
    {
        var ids = new StoreTextColumnBuilder();
        foreach (var place in places)
            ids.Add(found.Ids[place]);
        long[] numbers = [.. places.Select(p => found.Numbers[p])];
        if (sort == FactKind.Node)
        {
            return new RowBatch
            {
                Offsets = offsets,
                Nodes = numbers,
                NodeIds = ids.Build(),
                Kinds = [.. places.Select(p => found.Numbers[p] == RowBatch.None ? null : context.Numbers.Kind(found.Types[p]))],
            };
        }
        var nodes = new long[places.Count];
        Array.Fill(nodes, RowBatch.None);
        return new RowBatch
        {
            Offsets = offsets,
            Nodes = nodes,
            Kinds = new Kind?[places.Count],
            Relations = numbers,
            RelationIds = ids.Build(),
            RelationTypes = [.. places.Select(p => found.Numbers[p] == RowBatch.None ? null : context.Numbers.Relation(found.Types[p]))],
        };
    }

    // With positions, ids are resolved to where they were merged into, and the facts found belong to these positions.
    private void Find(Found found, FactKind sort, string key, string list, List<int>? places)
    {
        var query = new SqlQuery(context);
        var from = $"json_each({query.Bind(Scalar.Of(list))}) j";
        if (places is not null)
            from += " CROSS JOIN redirect d ON d.id = j.value";
        var value = places is null ? "j.value" : "d.into_id";
        RowSql row;
        string columns;
        if (sort == FactKind.Node)
        {
            row = RowSql.Node(query, key, value, from);
            columns = $"{row.Number}, {row.Id}, {row.Kind}";
        }
        else
        {
            row = RowSql.RelationOnly(query, key, value, from);
            columns = $"{row.Relation}, {row.RelationId}, {row.RelationColumn("type")}";
        }
        query.Text = $"SELECT j.key, {columns} FROM {row.From} WHERE {row.AllConditions(null)}";
        var statement = query.Prepare();
        while (statement.Step())
        {
            var place = statement.Int32(0);
            if (places is not null)
                place = places[place];
            (found.Numbers[place], found.Ids[place], found.Types[place]) = (statement.Int64(1), statement.Text(2), statement.Int32(3));
        }
    }
}
