using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;
using Graph.Storage.Results;

namespace Graph.Api.Rows;

/// <summary>
/// The common related nodes of groups, at the positions of their values. Each key has its own rows, so a field is read key by key and
/// then combined.
/// </summary>
internal sealed class GroupNodeColumn(ObjectPlan<RowSet>[] plans, GroupSet groups, int[] places) : Column
{
    public override int Count => places.Length;

    public override bool IsNull(int row) => Row(places[row]) == FactColumn.Null;

    public override object? GetValue(int row) => throw new InvalidOperationException("Nodes are read field by field.");

    public override Column Select(ReadOnlySpan<int> rows) => new GroupNodeColumn(plans, groups, Places.Of(places, rows));

    public override ObjectTypeColumn ResolveObjectTypes(NamedType abstractType, Schema schema) =>
        ObjectTypeColumn.FromNames(Array.ConvertAll(places, TypeName), abstractType, schema);

    public override Column Project(Selection selection)
    {
        var parts = new Column?[plans.Length];
        var at = new int[places.Length];
        for (var key = 0; key < plans.Length; key++)
        {
            var rows = new List<int>();
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i] % plans.Length != key)
                    continue;
                at[i] = rows.Count;
                rows.Add(Row(places[i]));
            }

            if (rows.Count > 0)
                parts[key] = plans[key].Project(selection, groups.Neighbours[key]!, [.. rows]);
        }

        return parts.Count(part => part is not null) == 1
            ? parts.First(part => part is not null)!
            : new MixedColumn(parts, Array.ConvertAll(places, place => place % plans.Length), at);
    }

    private string? TypeName(int place) => plans[place % plans.Length].TypeName(groups.Neighbours[place % plans.Length]!, Row(place));

    private int Row(int place) =>
        groups.Neighbours[place % plans.Length] is { } rows ? Projections.First(rows, place / plans.Length) : FactColumn.Null;
}
