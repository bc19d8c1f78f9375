using System.Globalization;
using Graph.GraphQL.Execution;
using Graph.Storage;
using Graph.Storage.Results;

namespace Graph.Api.Rows;

/// <summary>The values that groups have in common: value v of group g is the place g * (number of keys) + v.</summary>
internal sealed class GroupValueRows(GroupRowsPlan plan, GroupSet groups, int[] places) : Column
{
    private int Keys => plan.Names.Length;

    public override int Count => places.Length;

    public override bool IsNull(int row) => false;

    public override object? GetValue(int row) => throw new InvalidOperationException("The values of groups are read field by field.");

    public override Column Select(ReadOnlySpan<int> rows) => new GroupValueRows(plan, groups, Places.Of(places, rows));

    public override Column Project(Selection selection) => selection.Field.Name switch
    {
        "field" => new StringColumn(Array.ConvertAll(places, place => plan.Names[place % Keys])),
        "value" => new StringColumn(Array.ConvertAll(places, place => Text(groups.Keys[place % Keys].ScalarAt(place / Keys)))),
        _ => new GroupNodeRows(plan.Nodes[new FieldKey(selection, "node")], groups, places),
    };

    private static string? Text(Scalar value) => value.Type switch
    {
        ScalarType.Text => value.Text,
        ScalarType.Integer => value.Integer.ToString(CultureInfo.InvariantCulture),
        ScalarType.Double => value.Double.ToString("R", CultureInfo.InvariantCulture),
        ScalarType.Boolean => value.Boolean ? "true" : "false",
        _ => null,
    };
}
