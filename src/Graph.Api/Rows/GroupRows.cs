using Graph.GraphQL.Execution;
using Graph.Storage.Results;

namespace Graph.Api.Rows;

/// <summary>What groups are read by: the names that were asked for, and the plans of related nodes, by place among them.</summary>
internal sealed class GroupRowsPlan(string[] names)
{
    public string[] Names => names;

    public Dictionary<FieldKey, ObjectPlan[]> Nodes { get; } = [];
}

/// <summary>Groups, as places in a fetched set of groups.</summary>
internal sealed class GroupRows(GroupRowsPlan plan, GroupSet groups, int[] places) : Column
{
    public override int Count => places.Length;

    public override bool IsNull(int row) => false;

    public override object? GetValue(int row) => throw new InvalidOperationException("Groups are read field by field.");

    public override Column Select(ReadOnlySpan<int> rows) => new GroupRows(plan, groups, Places.Of(places, rows));

    public override Column Project(Selection selection)
    {
        if (selection.Field.Name == "count") return new LeafRows(groups.Counts, places);
        // Value v of group g stands at g * (number of keys) + v.
        var keys = plan.Names.Length;
        return Projections.Lists(places, place => (place * keys)..((place + 1) * keys), values => new GroupValueRows(plan, groups, values));
    }
}
