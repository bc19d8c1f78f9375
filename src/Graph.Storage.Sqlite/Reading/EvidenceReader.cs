using System.Globalization;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Reading.Sql;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>Reads the evidence that supports the facts of rows, in reading order.</summary>
internal sealed class EvidenceReader(ReadContext context)
{
    /// <summary>The evidence of each row's node or relation, as child rows.</summary>
    public RowBatch Read(RowBatch batch, PropertyOwner on)
    {
        var numbers = (on == PropertyOwner.Relation ? batch.Relations : batch.Nodes) ?? Missing(batch.Count);
        return context.IsCurrentView ? Current(numbers) : Viewed(batch, on, numbers);
    }

    /// <summary>The ids of <see cref="Read"/>, as a column of lists; null if the row has no such fact.</summary>
    public static StoreColumn Ids(RowBatch evidence, RowBatch batch, PropertyOwner on)
    {
        var numbers = (on == PropertyOwner.Relation ? batch.Relations : batch.Nodes) ?? Missing(batch.Count);
        var column = new StoreColumnBuilder(StoreColumnType.Text, isList: true);
        for (var row = 0; row < batch.Count; row++)
        {
            var owned = on == PropertyOwner.Relation || batch.Kinds[row]?.FindProperty(StoreProperties.Evidence) is not null;
            if (numbers[row] == RowBatch.None || !owned)
            {
                column.AddNull();
                continue;
            }
            for (var i = evidence.Offsets[row]; i < evidence.Offsets[row + 1]; i++)
                column.Text.Add(evidence.NodeIds!.Utf8(i));
            column.EndList();
        }
        return column.Build();
    }

    private static long[] Missing(int count)
    {
        var numbers = new long[count];
        Array.Fill(numbers, RowBatch.None);
        return numbers;
    }

    private RowBatch Current(long[] numbers)
    {
        var query = new SqlQuery(context);
        query.Text =
            "SELECT x.number, x.id, x.kind, j.key"
            + $" FROM json_each({query.Bind(Scalar.Of(FactReader.Json(numbers)))}) j CROSS JOIN evidence e ON e.fact = j.value"
            + " CROSS JOIN node x ON x.number = e.evidence ORDER BY j.key, e.ord, x.id";
        var statement = query.Prepare();
        var builder = new RowBatchBuilder(context.Numbers, null, []);
        var parent = 0;
        while (statement.Step())
        {
            for (var row = statement.Int32(3); parent < row; parent++)
                builder.EndParent();
            builder.Add(statement);
        }
        for (; parent < numbers.Length; parent++)
            builder.EndParent();
        return builder.Build(backward: false);
    }

    // Under a view, the evidence itself names the fact that it supports.
    private RowBatch Viewed(RowBatch batch, PropertyOwner on, long[] numbers)
    {
        var ids = on == PropertyOwner.Relation ? batch.RelationIds : batch.NodeIds;
        var factIds = Enumerable.Range(0, batch.Count).Select(row => numbers[row] == RowBatch.None ? null : ids?.Text(row)).ToList();
        var query = new SqlQuery(context);
        var list = query.BindList(factIds.OfType<string>().Distinct().Select(id => Scalar.Of(id)));
        var evidence = RowSql.Evidence(query, $"IN (SELECT value FROM json_each({list}))");
        var props = evidence.Props(PropertyOwner.Node);
        query.Text =
            $"SELECT {props} ->> '$.factId', {evidence.Id} FROM {evidence.From}"
            + $" WHERE {evidence.AllConditions(null)}"
            + string.Create(CultureInfo.InvariantCulture, $" ORDER BY {props} ->> '$.order', {evidence.Id}");
        var statement = query.Prepare();
        var byFact = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (statement.Step())
        {
            if (!byFact.TryGetValue(statement.Text(0), out var own))
                byFact.Add(statement.Text(0), own = []);
            own.Add(statement.Text(1));
        }
        var offsets = new List<int> { 0 };
        var all = new List<string>();
        foreach (var factId in factIds)
        {
            if (factId is not null && byFact.TryGetValue(factId, out var own))
                all.AddRange(own);
            offsets.Add(all.Count);
        }
        var lookup = new FactLookup(context);
        return lookup.Rows(lookup.ByIds(FactKind.Node, all), FactKind.Node, offsets);
    }
}
