using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.Api.Rows;

/// <summary>The combined rows of several columns: row i is row `at[i]` of column `part[i]`.</summary>
internal sealed class MixedColumn(Column?[] columns, int[] part, int[] at) : Column
{
    public override int Count => at.Length;

    public override bool HasErrors => columns.Any(column => column?.HasErrors ?? false);

    public override bool IsNull(int row) => columns[part[row]]!.IsNull(at[row]);

    public override Exception? ErrorAt(int row) => columns[part[row]]!.ErrorAt(at[row]);

    public override object? GetValue(int row) => columns[part[row]]!.GetValue(at[row]);

    public override string? WriteLeaf(int row, LeafSerializer serializer, JsonBuffer json) =>
        columns[part[row]]!.WriteLeaf(at[row], serializer, json);

    public override Column Select(ReadOnlySpan<int> rows)
    {
        var (parts, places) = (new int[rows.Length], new int[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
            (parts[i], places[i]) = (part[rows[i]], at[rows[i]]);
        return new MixedColumn(columns, parts, places);
    }

    public override ListColumn AsLists(FieldDefinition field)
    {
        var lists = Array.ConvertAll(columns, column => column?.AsLists(field));
        var offsets = new int[Count + 1];
        var (parts, places) = (new List<int>(), new List<int>());
        for (var row = 0; row < Count; row++)
        {
            var list = lists[part[row]]!;
            for (var item = list.Start(at[row]); item < list.Start(at[row] + 1); item++)
            {
                parts.Add(part[row]);
                places.Add(item);
            }

            offsets[row + 1] = places.Count;
        }

        return new ListColumn(offsets, new MixedColumn(Array.ConvertAll(lists, list => list?.Items), [.. parts], [.. places]));
    }

    public override ObjectTypeColumn ResolveObjectTypes(NamedType abstractType, Schema schema)
    {
        var names = new string?[Count];
        for (var row = 0; row < Count; row++)
        {
            var types = columns[part[row]]!.Select([at[row]]).ResolveObjectTypes(abstractType, schema);
            names[row] = types?.Types[types.PlaceAt(0)].Type?.Name;
        }

        return ObjectTypeColumn.FromNames(names, abstractType, schema);
    }

    public override async ValueTask<Column> LoadAsync(
        IReadOnlyList<Selection> fields,
        OperationContext context,
        CancellationToken cancellation
    )
    {
        var (rowsOf, places) = Parts();
        var loaded = new Column?[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            if (rowsOf[i] is { } rows)
                loaded[i] = await columns[i]!.Select(rows.ToArray()).LoadAsync(fields, context, cancellation);
        }

        return new MixedColumn(loaded, part, places);
    }

    public override Column Project(Selection selection)
    {
        var (rowsOf, places) = Parts();
        var projected = new Column?[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            if (rowsOf[i] is { } rows)
                projected[i] = columns[i]!.Select(rows.ToArray()).Project(selection);
        }

        return new MixedColumn(projected, part, places);
    }

    private (List<int>?[] RowsOf, int[] Places) Parts()
    {
        // Each part contributes its own rows, in their order.
        var rowsOf = new List<int>?[columns.Length];
        var places = new int[Count];
        for (var row = 0; row < Count; row++)
        {
            var rows = rowsOf[part[row]] ??= [];
            places[row] = rows.Count;
            rows.Add(at[row]);
        }

        return (rowsOf, places);
    }
}
