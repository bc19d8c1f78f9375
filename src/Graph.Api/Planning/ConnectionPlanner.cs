using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Planning;

/// <summary>
/// Collects what the fields of a connection need: its page, what is to be known about it, aggregates and groups. The places of a
/// connection's fields are parents of rows; those of its edges and nodes are rows. One planner plans one connection.
/// </summary>
/// <param name="facts">Plans what is selected from the rows.</param>
/// <param name="row">What each row needs.</param>
/// <param name="digest">What cursors of the connection carry.</param>
internal sealed class ConnectionPlanner(FactPlanner facts, RowPlanBuilder row, ulong digest)
{
    private readonly List<Aggregate> _aggregates = [];
    private readonly List<GroupPlan> _groups = [];
    private PageMetadata _wanted;
    private bool _needsRows;

    /// <summary>Plans what is selected from the rows.</summary>
    public FactPlanner Facts => facts;

    /// <summary>What each row needs.</summary>
    public RowPlanBuilder Row => row;

    /// <summary>What the store answered, for fields that tell of a search as a whole; set when it is there.</summary>
    public FetchResult? Answer { get; set; }

    /// <summary>Asks for the rows of the page.</summary>
    public void WantRows() => _needsRows = true;

    /// <summary>Asks for something about the page.</summary>
    public void Want(PageMetadata fact) => _wanted |= fact;

    /// <summary>Asks for a figure; answers its place among those of the set.</summary>
    public int Want(Aggregate aggregate)
    {
        var known = _aggregates.IndexOf(aggregate);
        if (known >= 0) return known;
        _aggregates.Add(aggregate);
        return _aggregates.Count - 1;
    }

    /// <summary>Asks for groups; answers their place among those of the set.</summary>
    public int Want(GroupPlan plan)
    {
        _groups.Add(plan);
        return _groups.Count - 1;
    }

    /// <summary>The cursors of rows that were fetched with <see cref="PageMetadata.Cursors"/>.</summary>
    public StringColumn Cursors(RowSet set, int[] rows) => new(Array.ConvertAll(rows,
        each => each == FactColumn.Null ? null : CursorCodec.Encode(set.CursorAt(each), digest)));

    /// <summary>What the store is asked about the set, after all fields were planned.</summary>
    public MatchPlan Matches(Filter? where, Order order, bool hasRelation, ArgumentValues arguments) => new()
    {
        Where = where,
        Order = order,
        Page = Page(arguments, [.. order.Keys.Select(key => key.Term.ColumnType)], hasRelation),
        Metadata = _wanted,
        Aggregates = [.. _aggregates],
        Groups = [.. _groups],
    };

    /// <summary>The page and what is wanted to know about it, for a search: ordered by its scores where no order is given.</summary>
    public (Page Page, PageMetadata Facts) Paging(Order? order, ArgumentValues arguments) =>
        (Page(arguments, order is null ? [StoreColumnType.Double] : [.. order.Keys.Select(key => key.Term.ColumnType)], hasRelation: false), _wanted);

    // The page is read even where no row is wanted, so that wrong sizes and cursors are refused all the same.
    private Page Page(ArgumentValues arguments, StoreColumnType[] keys, bool hasRelation)
    {
        var page = facts.Pages.Plan(arguments, new CursorShape(digest, keys, hasRelation));
        return _needsRows ? page : Storage.Plans.Page.None;
    }
}
