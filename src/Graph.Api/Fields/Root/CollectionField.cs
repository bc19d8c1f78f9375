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

namespace Graph.Api.Fields.Root;

/// <summary>All nodes of a kind or interface: `people`, `actors`.</summary>
internal sealed class CollectionField : QueryField
{
    private readonly NodeType _type;
    private readonly PlannedType<ConnectionPlanner, RowSet> _connection;
    private readonly MatchArguments _matching;

    public CollectionField(NodeType type, PlannedType<ConnectionPlanner, RowSet> connection, FilterInput filter, SortInput sort)
        : this(type, connection, new MatchArguments(filter, sort, "Filters the nodes.")) { }

    private CollectionField(NodeType type, PlannedType<ConnectionPlanner, RowSet> connection, MatchArguments matching)
        : base(type.Plural, connection.Required, type.Description ?? type.Plural, [matching.Where, matching.Order, .. PageArguments.All]) =>
        (_type, _connection, _matching) = (type, connection, matching);

    protected override RootPlan Plan(Selection root, FetchView view, FactPlanner facts) =>
        Plan(root, SelectedFields.Now(root), view, facts);

    private RootPlan Plan(Selection root, IEnumerable<Selection> fields, FetchView view, FactPlanner facts)
    {
        var arguments = root.Arguments;
        var (where, order) = (_matching.Where.Of(arguments), _matching.Order.Of(arguments));
        var row = new RowPlanBuilder();
        var digest = QueryDigest.Of(Name, where, order, view.AsOf?.Text, view.KnownAt);
        var planner = new ConnectionPlanner(facts, row, digest);
        var plan = _connection.Plan(fields, planner, (deferred, _, _) => Plan(root, deferred, view, facts));
        var matches = planner.Matches(
            facts.Enforce(_matching.Filter.Plan(where)),
            _matching.Sort.Plan(order),
            hasRelation: false,
            arguments
        );
        return new RootPlan(
            new FetchPlan(new KindSource(_type, matches), row.Build(), view),
            answer => new FactColumn(plan, answer.Roots, [0])
        );
    }
}
