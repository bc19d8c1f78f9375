using System.Text.Json;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// Any values, one object per row: the column for everything without a specialised column. An <see cref="Exception"/> among
/// them is the error of its row; a list is any <see cref="System.Collections.IEnumerable"/> but a string.
/// </summary>
public sealed class ObjectColumn(object?[] values) : Column
{
    /// <inheritdoc/>
    public override int Count => values.Length;

    /// <inheritdoc/>
    public override bool HasErrors => true;

    /// <summary>The values; must not be modified.</summary>
    public ReadOnlySpan<object?> Values => values;

    /// <inheritdoc/>
    public override bool IsNull(int row) => values[row] is null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined };

    /// <inheritdoc/>
    public override Exception? ErrorAt(int row) => values[row] as Exception;

    /// <inheritdoc/>
    public override object? GetValue(int row) => values[row];

    /// <inheritdoc/>
    public override Column Select(ReadOnlySpan<int> rows)
    {
        var selected = new object?[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            selected[i] = values[rows[i]];
        return new ObjectColumn(selected);
    }

    /// <summary>
    /// The types that rows name as their <c>__typename</c>. A row without one, or with a value that is not a string, is an
    /// error at its own position, as for the default resolver of graphql-js.
    /// </summary>
    public override ObjectTypeColumn ResolveObjectTypes(NamedType abstractType, Schema schema)
    {
        var names = Array.ConvertAll(
            values,
            value =>
                Member(value, "__typename") switch
                {
                    string name => name,
                    JsonElement { ValueKind: JsonValueKind.String } json => json.GetString(),
                    _ => null,
                }
        );
        return ObjectTypeColumn.FromNames(names, abstractType, schema);
    }

    /// <summary>Reads the field's name from rows that are dictionaries or JSON objects; other rows return null.</summary>
    public override Column Project(Selection selection) =>
        new ObjectColumn(Array.ConvertAll(values, value => Member(value, selection.Field.Name)));

    private static object? Member(object? value, string name) =>
        value switch
        {
            IReadOnlyDictionary<string, object?> map => map.GetValueOrDefault(name),
            JsonElement { ValueKind: JsonValueKind.Object } json => json.TryGetProperty(name, out var property) ? property : null,
            _ => null,
        };
}
