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
    private readonly FilterInput _filter;
    private readonly SortInput _sort;
    private readonly Argument<ArgumentValues> _where;
    private readonly Argument<object?[]> _order;

    public CollectionField(NodeType type, PlannedType<ConnectionPlanner, RowSet> connection, FilterInput filter, SortInput sort)
        : this(type, connection, filter, sort, WhereOf(filter), OrderOf(sort)) { }

    private CollectionField(
        NodeType type,
        PlannedType<ConnectionPlanner, RowSet> connection,
        FilterInput filter,
        SortInput sort,
        Argument<ArgumentValues> where,
        Argument<object?[]> order
    )
        : base(type.Plural, connection.Required, type.Description ?? type.Plural, [where, order, .. PageArguments.All]) =>
        (_type, _connection, _filter, _sort, _where, _order) = (type, connection, filter, sort, where, order);

    protected override RootPlan Plan(Selection root, FetchView view, FactPlanner facts) =>
        Plan(root, SelectedFields.Now(root), view, facts);

    private RootPlan Plan(Selection root, IEnumerable<Selection> fields, FetchView view, FactPlanner facts)
    {
        var arguments = root.Arguments;
        var row = new RowPlanBuilder();
        var digest = QueryDigest.Of(Name, _where.Of(arguments), _order.Of(arguments), view.AsOf?.Text, view.KnownAt);
        var planner = new ConnectionPlanner(facts, row, digest);
        var plan = _connection.Plan(fields, planner, (deferred, _, _) => Plan(root, deferred, view, facts));
        var matches = planner.Matches(
            facts.Enforce(_filter.Plan(_where.Of(arguments))),
            _sort.Plan(_order.Of(arguments)),
            hasRelation: false,
            arguments
        );
        return new RootPlan(
            new FetchPlan(new KindSource(_type, matches), row.Build(), view),
            answer => new FactColumn(plan, answer.Roots, [0])
        );
    }

    private static Argument<ArgumentValues> WhereOf(FilterInput filter) => new("where", filter.Name, "Filters the nodes.");

    private static Argument<object?[]> OrderOf(SortInput sort) => new("order", sort.List, "The order. Default: by id.");
}
