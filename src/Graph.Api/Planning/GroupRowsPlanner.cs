using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Storage.Plans;

namespace Graph.Api.Planning;

/// <summary>Plans what is selected from groups: their counts, and the values that each has in common.</summary>
/// <param name="facts">Plans the related nodes.</param>
/// <param name="names">What is grouped by, as it was asked for.</param>
/// <param name="neighbours">What each related node needs, by place among the names.</param>
internal sealed class GroupRowsPlanner(FactPlanner facts, string[] names, RowPlanBuilder[] neighbours)
{
    public GroupRowsPlan Plan(Selection groups)
    {
        var plan = new GroupRowsPlan(names);
        foreach (var each in FactPlanner.Fields(groups))
        {
            if (each.Field.Name == "values") Values(each, plan);
        }

        return plan;
    }

    // A related node may be the key at any place, so what is selected of it is planned for each.
    private void Values(Selection values, GroupRowsPlan plan)
    {
        foreach (var each in FactPlanner.Fields(values).Where(each => each.Field.Name == "node"))
        {
            plan.Nodes[new FieldKey(each, "node")] = Array.ConvertAll(neighbours, row => facts.Nodes(each, row, withDeferred: true));
        }
    }
}
