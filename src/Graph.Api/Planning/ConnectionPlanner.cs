using Graph.Api.Errors;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Planning;

/// <summary>
/// Collects the requirements of the fields of a connection: the page, its metadata, aggregates and groups. The positions of a
/// connection's fields are parents of rows; those of its edges and nodes are rows. Each connection has its own planner.
/// </summary>
/// <param name="facts">Plans the selections below the rows.</param>
/// <param name="row">The items that each row needs.</param>
/// <param name="digest">The digest that cursors of the connection contain.</param>
internal sealed class ConnectionPlanner(FactPlanner facts, RowPlanBuilder row, ulong digest)
{
    private readonly List<Aggregate> _aggregates = [];
    private readonly List<GroupPlan> _groups = [];
    private PageMetadata _metadata;
    private bool _needsRows;

    /// <summary>Plans the fields that are selected from the rows.</summary>
    public FactPlanner Facts => facts;

    /// <summary>The items that each row needs.</summary>
    public RowPlanBuilder Row => row;

    /// <summary>The result of the store, for the fields of an entire search; set before they are read.</summary>
    public FetchResult? Answer { get; set; }

    /// <summary>Requests the rows of the page.</summary>
    public void RequestRows() => _needsRows = true;

    /// <summary>Requests metadata of the page.</summary>
    public void Request(PageMetadata fact) => _metadata |= fact;

    /// <summary>Requests an aggregate; returns its index among those of the set.</summary>
    public int Request(Aggregate aggregate)
    {
        var known = _aggregates.IndexOf(aggregate);
        if (known >= 0)
            return known;
        _aggregates.Add(aggregate);
        return _aggregates.Count - 1;
    }

    /// <summary>Requests groups; returns their index among those of the set.</summary>
    public int Request(GroupPlan plan)
    {
        _groups.Add(plan);
        return _groups.Count - 1;
    }

    /// <summary>The cursors of rows that were fetched with <see cref="PageMetadata.Cursors"/>.</summary>
    public StringColumn Cursors(RowSet set, int[] rows) =>
        new(Array.ConvertAll(rows, each => each == FactColumn.Null ? null : CursorCodec.Encode(set.CursorAt(each), digest)));

    /// <summary>The query for the set, after all fields were planned.</summary>
    public MatchPlan Matches(Filter? where, Order order, bool hasRelation, ArgumentValues arguments) =>
        new()
        {
            Where = where,
            Order = order,
            Page = Page(arguments, TypesOf(order), hasRelation),
            Metadata = _metadata,
            Aggregates = [.. _aggregates],
            Groups = [.. _groups],
        };

    /// <summary>The page and its metadata for a search, ordered by score unless an order is given.</summary>
    public (Page Page, PageMetadata Facts) Paging(Order? order, ArgumentValues arguments) =>
        (Page(arguments, order is null ? [StoreColumnType.Double] : TypesOf(order), hasRelation: false), _metadata);

    private static StoreColumnType[] TypesOf(Order order) => [.. order.Keys.Select(key => key.Term.ColumnType)];

    // The arguments are read even if no row is needed, so that invalid sizes and cursors are always rejected.
    private Page Page(ArgumentValues arguments, StoreColumnType[] keys, bool hasRelation)
    {
        var page = facts.Pages.Plan(arguments, new CursorShape(digest, keys, hasRelation));
        return _needsRows ? page : Storage.Plans.Page.None;
    }
}
