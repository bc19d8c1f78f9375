using Graph.GraphQL.Execution;

namespace Graph.Benchmarks.Engine;

/// <summary>Objects in memory, as an application has them: each field is read from every object into a typed column.</summary>
internal sealed class RecordColumn(EngineRecord[] records) : Column
{
    public override int Count => records.Length;

    public override bool IsNull(int row) => false;

    public override object? GetValue(int row) => records[row];

    public override Column Select(ReadOnlySpan<int> rows)
    {
        var selected = new EngineRecord[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            selected[i] = records[rows[i]];
        return new RecordColumn(selected);
    }

    public override Column Project(Selection selection) =>
        selection.Field.Name switch
        {
            "id" => Text(record => record.Id),
            "name" => Text(record => record.Name),
            "email" => Text(record => record.Email),
            "bio" => Text(record => record.Bio),
            "country" => Text(record => record.Country),
            "city" => Text(record => record.City),
            "created" => Text(record => record.Created),
            "age" => new Int64Column(Array.ConvertAll(records, record => (long)record.Age)),
            "score" => new DoubleColumn(Array.ConvertAll(records, record => record.Score)),
            "active" => new BooleanColumn(Array.ConvertAll(records, record => record.Active)),
            "children" => Children(),
            var name => throw new InvalidOperationException($"There is no field {name}."),
        };

    public static ListColumn ListOf(EngineRecord[] items) => new([0, items.Length], new RecordColumn(items));

    private StringColumn Text(Converter<EngineRecord, string?> read) => new(Array.ConvertAll(records, read));

    private ListColumn Children()
    {
        var offsets = new int[records.Length + 1];
        for (var i = 0; i < records.Length; i++)
            offsets[i + 1] = offsets[i] + (records[i].Children?.Length ?? 0);
        var items = new EngineRecord[offsets[^1]];
        for (var i = 0; i < records.Length; i++)
            records[i].Children?.CopyTo(items, offsets[i]);
        return new ListColumn(offsets, new RecordColumn(items), Array.ConvertAll(records, record => record.Children is null));
    }
}
