using System.Text;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>A column of texts as well-formed UTF-8, as slices of the memory from which they were read.</summary>
/// <param name="values">A text per row.</param>
/// <param name="nulls">A flag per row, true if it is null; null if no row is.</param>
public sealed class Utf8Column(ReadOnlyMemory<byte>[] values, bool[]? nulls = null) : Column
{
    /// <inheritdoc/>
    public override int Count => values.Length;

    /// <inheritdoc/>
    public override bool IsNull(int row) => nulls is not null && nulls[row];

    /// <inheritdoc/>
    public override object? GetValue(int row) => Encoding.UTF8.GetString(values[row].Span);

    /// <inheritdoc/>
    public override string? WriteLeaf(int row, LeafSerializer serializer, JsonBuffer json) => serializer.WriteUtf8(json, values[row].Span);

    /// <inheritdoc/>
    public override Column Select(ReadOnlySpan<int> rows)
    {
        var selected = new ReadOnlyMemory<byte>[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            selected[i] = values[rows[i]];
        return new Utf8Column(selected, Flags.Select(nulls, rows));
    }
}
