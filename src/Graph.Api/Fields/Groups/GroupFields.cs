using System.Globalization;
using Graph.Api.Definitions;
using Graph.Api.Planning;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Storage;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Groups;

/// <summary>The planner of fields of groups.</summary>
/// <param name="Facts">Plans the related nodes.</param>
/// <param name="Names">The names of the fields that are grouped by, as requested.</param>
/// <param name="Neighbours">The items that each related node needs, by position among the names.</param>
internal sealed record GroupPlanner(FactPlanner Facts, string[] Names, RowPlanBuilder[] Neighbours);

/// <summary>A field of a group, or of one of its common values: value v of group g is at position g * (number of keys) + v.</summary>
internal abstract class GroupField(string name, string type, string description)
    : PlannedField<GroupPlanner, GroupSet>(name, type, description);

/// <summary>The common values of a group.</summary>
internal sealed class GroupValuesField(PlannedType<GroupPlanner, GroupSet> value)
    : GroupField("values", value.RequiredList, "The common values, in the order of the requested fields.")
{
    public override Projection<GroupSet> Plan(Selection selection, GroupPlanner planner)
    {
        var plan = value.Plan(selection, planner);
        var keys = planner.Names.Length;
        return (groups, places) =>
            Projections.Lists(places, place => (place * keys)..((place + 1) * keys), values => new GroupColumn(plan, groups, values));
    }
}

/// <summary>The number of items in a group.</summary>
internal sealed class GroupCountField() : GroupField("count", "Int!", "The number of items in the group.")
{
    public override Projection<GroupSet> Plan(Selection selection, GroupPlanner planner) =>
        (groups, places) => new ScalarColumn(groups.Counts, places);
}

/// <summary>The name of the field that was grouped by.</summary>
internal sealed class GroupedByField() : GroupField("field", "String!", "The field that was grouped by, as requested.")
{
    public override Projection<GroupSet> Plan(Selection selection, GroupPlanner planner) =>
        (_, places) => new StringColumn(Array.ConvertAll(places, place => planner.Names[place % planner.Names.Length]));
}

/// <summary>A common value of a group, as text.</summary>
internal sealed class GroupTextField() : GroupField("value", "String", "The value; null if there is none. For a related node, its id.")
{
    public override Projection<GroupSet> Plan(Selection selection, GroupPlanner planner)
    {
        var keys = planner.Names.Length;
        return (groups, places) =>
            new StringColumn(Array.ConvertAll(places, place => Text(groups.Keys[place % keys].ScalarAt(place / keys))));
    }

    private static string? Text(Scalar value) =>
        value.Type switch
        {
            ScalarType.Text => value.Text,
            ScalarType.Integer => value.Integer.ToString(CultureInfo.InvariantCulture),
            ScalarType.Double => value.Double.ToString("R", CultureInfo.InvariantCulture),
            ScalarType.Boolean => value.Boolean ? "true" : "false",
            _ => null,
        };
}

/// <summary>The common related node of a group.</summary>
internal sealed class GroupNodeField() : GroupField("node", "Node", "The related node, if grouped by a relation.")
{
    // A related node may be the key at any position, so its selected fields are planned for each.
    public override Projection<GroupSet> Plan(Selection selection, GroupPlanner planner)
    {
        var plans = Array.ConvertAll(planner.Neighbours, row => planner.Facts.Nodes(selection, row, withDeferred: true));
        return (groups, places) => new GroupNodeColumn(plans, groups, places);
    }
}
