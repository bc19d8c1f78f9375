using Graph.Api.Definitions;
using Graph.Api.Fields.Connections;
using Graph.Api.Filters;
using Graph.Api.Ordering;
using Graph.Api.Planning;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Facts;

/// <summary>The neighbours of a to-many relation field: a connection.</summary>
internal sealed class NeighboursField : FactField
{
    private readonly RelationField _field;
    private readonly PlannedType<ConnectionPlanner, RowSet> _connection;
    private readonly MatchArguments _matching;

    public NeighboursField(RelationField field, PlannedType<ConnectionPlanner, RowSet> connection, FilterInput filter, SortInput sort)
        : this(field, connection, new MatchArguments(filter, sort, "Filters by the neighbour and by the relation.")) { }

    private NeighboursField(RelationField field, PlannedType<ConnectionPlanner, RowSet> connection, MatchArguments matching)
        : base(field.Name, connection.Required, field.Description ?? field.Name, [matching.Where, matching.Order, .. PageArguments.All]) =>
        (_field, _connection, _matching) = (field, connection, matching);

    public override Projection<RowSet> Plan(Selection selection, FactRow planner) =>
        Plan(selection, SelectedFields.Now(selection), planner);

    private Projection<RowSet> Plan(Selection selection, IEnumerable<Selection> fields, FactRow planner)
    {
        var arguments = selection.Arguments;
        var (where, order) = (_matching.Where.Of(arguments), _matching.Order.Of(arguments));
        var target = new RowPlanBuilder();
        var digest = QueryDigest.Of(_field.Owner.Name, _field.Name, where, order);
        var neighbours = new ConnectionPlanner(planner.Facts, target, digest);
        var plan = _connection.Plan(fields, neighbours, Defer);
        var matches = neighbours.Matches(
            planner.Facts.Enforce(_matching.Filter.Plan(where)),
            _matching.Sort.Plan(order),
            hasRelation: true,
            arguments
        );
        return Projections.Connection(planner.Add(new ExpansionItem(RelationStep.Of(_field), matches, target.Build())), plan);

        RootPlan Defer(IReadOnlyList<Selection> deferred, RowSet owners, int[] places)
        {
            var again = new RowPlanBuilder();
            var read = Plan(selection, deferred, planner with { Row = again, Scope = RowScope.Every });
            return FactPlanner.ById(FactKind.Node, owners.NodeIds!, places, again, selection, read);
        }
    }
}
