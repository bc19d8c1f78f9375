using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>A column of texts.</summary>
/// <param name="values">A text per row, or null if there is none.</param>
public sealed class StringColumn(string?[] values) : Column
{
    /// <inheritdoc/>
    public override int Count => values.Length;

    /// <summary>The values; must not be modified.</summary>
    public ReadOnlySpan<string?> Values => values;

    /// <inheritdoc/>
    public override bool IsNull(int row) => values[row] is null;

    /// <inheritdoc/>
    public override object? GetValue(int row) => values[row];

    /// <inheritdoc/>
    public override string? WriteLeaf(int row, LeafSerializer serializer, JsonBuffer json) => serializer.Write(json, values[row]!);

    /// <inheritdoc/>
    public override Column Select(ReadOnlySpan<int> rows)
    {
        var selected = new string?[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            selected[i] = values[rows[i]];
        return new StringColumn(selected);
    }
}
