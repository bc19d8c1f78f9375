using Graph.Api.Definitions;
using Graph.Api.Fields.Connections;
using Graph.Api.Filters;
using Graph.Api.Ordering;
using Graph.Api.Planning;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Plans.Rows;
using Graph.Storage.Plans.Sources;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Root;

/// <summary>All nodes of a kind or interface: `people`, `actors`.</summary>
internal sealed class CollectionField : QueryField
{
    private readonly NodeType type;
    private readonly PlannedType<ConnectionPlanner, RowSet> connection;
    private readonly FilterInput filter;
    private readonly SortInput sort;
    private readonly Argument<ArgumentValues> where;
    private readonly Argument<object?[]> order;

    public CollectionField(NodeType type, PlannedType<ConnectionPlanner, RowSet> connection, FilterInput filter, SortInput sort)
        : this(type, connection, filter, sort,
            new("where", filter.Name, "Which of them."),
            new("order", sort.List, "In which order; by id when not said."))
    {
    }

    private CollectionField(NodeType type, PlannedType<ConnectionPlanner, RowSet> connection, FilterInput filter, SortInput sort,
        Argument<ArgumentValues> where, Argument<object?[]> order)
        : base(type.Plural, connection.Required, type.Description ?? type.Plural, [where, order, .. PageArguments.All]) =>
        (this.type, this.connection, this.filter, this.sort, this.where, this.order) = (type, connection, filter, sort, where, order);

    protected override RootPlan Plan(Selection root, FetchView view, FactPlanner facts) =>
        Plan(root, SelectedFields.Now(root), view, facts);

    private RootPlan Plan(Selection root, IEnumerable<Selection> fields, FetchView view, FactPlanner facts)
    {
        var arguments = root.Arguments;
        var row = new RowPlanBuilder();
        var digest = QueryDigest.Of(Name, where.Of(arguments), order.Of(arguments), view.AsOf?.Text, view.KnownAt);
        var planner = new ConnectionPlanner(facts, row, digest);
        var plan = connection.Plan(fields, planner, (deferred, _, _) => Plan(root, deferred, view, facts));
        var matches = planner.Matches(
            facts.Enforce(filter.Plan(where.Of(arguments))), sort.Plan(order.Of(arguments)), hasRelation: false, arguments);
        return new RootPlan(new FetchPlan(new KindSource(type, matches), row.Build(), view),
            answer => new FactColumn(plan, answer.Roots, [0]));
    }
}
