using Graph.GraphQL.Execution;

namespace Graph.Api.Rows;

/// <summary>Objects of the response that are in memory, one per row.</summary>
/// <param name="items">The objects.</param>
/// <param name="read">Reads a field of the objects.</param>
internal sealed class ItemColumn<T>(T[] items, Func<T[], Selection, Column> read) : Column
{
    public override int Count => items.Length;

    public override bool IsNull(int row) => false;

    public override object? GetValue(int row) => throw new InvalidOperationException("Objects are read field by field, not as values.");

    public override Column Select(ReadOnlySpan<int> rows)
    {
        var selected = new T[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            selected[i] = items[rows[i]];
        return new ItemColumn<T>(selected, read);
    }

    public override Column Project(Selection selection) => read(items, selection);
}
