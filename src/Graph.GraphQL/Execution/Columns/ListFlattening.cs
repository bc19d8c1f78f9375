using System.Collections;
using System.Text.Json;
using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Creates a <see cref="ListColumn"/> from rows that contain lists as objects.</summary>
internal static class ListFlattening
{
    public static ListColumn Flatten(Column column, FieldDefinition field)
    {
        var count = column.Count;
        var offsets = new int[count + 1];
        var items = new List<object?>(count);
        bool[]? nulls = null;
        Exception?[]? errors = null;
        for (var row = 0; row < count; row++)
        {
            if (column.HasErrors && column.ErrorAt(row) is { } error)
                (errors ??= new Exception?[count])[row] = error;
            else if (column.IsNull(row))
                (nulls ??= new bool[count])[row] = true;
            else if (Append(items, column.GetValue(row), field) is { } refusal)
                (errors ??= new Exception?[count])[row] = refusal;
            offsets[row + 1] = items.Count;
        }

        return new ListColumn(offsets, new ObjectColumn([.. items]), nulls, errors);
    }

    private static Exception? Append(List<object?> items, object? value, FieldDefinition field)
    {
        var before = items.Count;
        try
        {
            switch (value)
            {
                case JsonElement { ValueKind: JsonValueKind.Array } json:
                    foreach (var item in json.EnumerateArray())
                        items.Add(item);
                    return null;
                case IEnumerable list and not string and not IReadOnlyDictionary<string, object?>:
                    foreach (var item in list)
                        items.Add(item);
                    return null;
                default:
                    return new GraphQLException($"Expected Iterable, but did not find one for field \"{field}\".");
            }
        }
#pragma warning disable CA1031 // Enumerating runs the resolver's code: whatever it throws is this row's error.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            items.RemoveRange(before, items.Count - before);
            return thrown;
        }
    }
}
