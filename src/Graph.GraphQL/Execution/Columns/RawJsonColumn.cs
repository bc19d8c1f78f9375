using System.Text.Json;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// A column of JSON values that are copied into the response unchanged, regardless of the leaf type. The creator of the column
/// guarantees that each is well-formed JSON and a value of the field's type.
/// </summary>
/// <param name="values">The UTF-8 text of a JSON value per row; an empty slice is null.</param>
public sealed class RawJsonColumn(ReadOnlyMemory<byte>[] values) : Column
{
    /// <inheritdoc/>
    public override int Count => values.Length;

    /// <inheritdoc/>
    public override bool IsNull(int row) => values[row].IsEmpty;

    /// <inheritdoc/>
    public override object? GetValue(int row)
    {
        var reader = new Utf8JsonReader(values[row].Span);
        return JsonElement.ParseValue(ref reader);
    }

    /// <inheritdoc/>
    public override string? WriteLeaf(int row, LeafSerializer serializer, JsonBuffer json)
    {
        json.WriteRaw(values[row].Span);
        return null;
    }

    /// <inheritdoc/>
    public override Column Select(ReadOnlySpan<int> rows)
    {
        var selected = new ReadOnlyMemory<byte>[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            selected[i] = values[rows[i]];
        return new RawJsonColumn(selected);
    }
}
