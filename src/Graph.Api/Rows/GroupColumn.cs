using Graph.GraphQL.Execution;
using Graph.Storage.Results;

namespace Graph.Api.Rows;

/// <summary>Groups, or their common values, as positions in a fetched set of groups.</summary>
internal sealed class GroupColumn(ObjectPlan<GroupSet> plan, GroupSet groups, int[] places) : Column
{
    public override int Count => places.Length;

    public override bool IsNull(int row) => false;

    public override object? GetValue(int row) => throw new InvalidOperationException("Groups are read field by field.");

    public override Column Select(ReadOnlySpan<int> rows) => new GroupColumn(plan, groups, Places.Of(places, rows));

    public override Column Project(Selection selection) => plan.Project(selection, groups, places);
}
