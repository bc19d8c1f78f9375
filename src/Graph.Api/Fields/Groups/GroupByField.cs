using Graph.Api.Definitions;
using Graph.Api.Errors;
using Graph.Api.Fields.Connections;
using Graph.Api.Planning;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Groups;

/// <summary>The matches of a connection, counted in groups.</summary>
internal sealed class GroupByField : ConnectionField
{
    private static readonly Argument<int?> First = new(PageArguments.First.Name, "Int", "The maximum number of groups.");

    private readonly PlannedType<GroupPlanner, GroupSet> _group;
    private readonly GroupEnum _targets;
    private readonly Argument<object?[]> _by;

    public GroupByField(PlannedType<GroupPlanner, GroupSet> group, GroupEnum targets)
        : this(group, targets, new("fields", targets.RequiredList, "The fields to group by; one group per combination of values.")) { }

    private GroupByField(PlannedType<GroupPlanner, GroupSet> group, GroupEnum targets, Argument<object?[]> by)
        : base("groupBy", group.RequiredList, "All matches, on all pages, counted in groups; the largest first.", by, First) =>
        (_group, _targets, _by) = (group, targets, by);

    public override double ListSize(Selection selection, int defaultPageSize) => PageArguments.SizeOf(selection.Arguments, defaultPageSize);

    public override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner)
    {
        var names = _by.Of(selection.Arguments)!.Select(name => (string)name!).ToArray();
        if (names.Length == 0)
            throw new PlanningException(ErrorCodes.GroupEmpty, "'groupBy' requires at least one value in 'fields'.");
        var rows = names.Select(_ => new RowPlanBuilder()).ToArray();
        var plan = _group.Plan(selection, new GroupPlanner(planner.Facts, names, rows));
        var at = planner.Request(
            new GroupPlan([.. names.Select((name, index) => _targets.Of(name).Key(rows[index]))])
            {
                First = planner.Facts.Pages.Size(selection.Arguments, First) ?? planner.Facts.Pages.DefaultSize,
            }
        );
        return (set, parents) =>
        {
            var groups = set.Groups[at];
            return Projections.Lists(parents, groups.GroupsOf, places => new GroupColumn(plan, groups, places));
        };
    }
}
