using Graph.Api.Rows;
using Graph.Api.Sdl;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Planning;

/// <summary>
/// Plans what is selected from a connection: its page, what is to be known about it, aggregates and groups. The places of a
/// connection's fields are parents of rows; those of its edges and nodes are rows. One planner plans one connection.
/// </summary>
/// <param name="facts">Plans what is selected from the rows.</param>
/// <param name="type">What the nodes are; null in a search, which has neither aggregates nor groups.</param>
/// <param name="digest">What cursors of the connection carry.</param>
internal sealed class ConnectionPlanner(FactPlanner facts, NodeType? type, ulong digest)
{
    private readonly List<Aggregate> _aggregates = [];
    private readonly List<GroupPlan> _groups = [];
    private PageMetadata _wanted;
    private bool _needsRows;

    /// <summary>Whether a search had more candidates than were ranked; set when its answer is there.</summary>
    public bool IsCapped { get; set; }

    /// <summary>The words of a search that were not looked for; set when its answer is there.</summary>
    public IReadOnlyList<string> LeftOut { get; set; } = [];

    /// <summary>Plans the connection's fields; what each row needs goes into <paramref name="row"/>.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="row">What each row needs.</param>
    /// <param name="later">How the connection is asked for again, for fields of it that are deferred.</param>
    public ObjectPlan Plan(IEnumerable<Selection> fields, RowPlanBuilder row, DeferredPlanner later)
    {
        var plan = new ObjectPlan(each => each.Field.Name) { Later = later };
        foreach (var each in fields)
        {
            plan.Add(each, each.Field.Name switch
            {
                "pageInfo" => Projections.Same(PageInfo(each)),
                "edges" => Rows(Edges(each, row)),
                "nodes" => Rows(facts.Nodes(each, row)),
                "totalCount" => Total(),
                "aggregate" => Projections.Same(Aggregates(each)),
                "groupBy" => Groups(each),
                "capped" => (_, parents) => new ConstantColumn(IsCapped, parents.Length),
                "leftOut" => (_, parents) => MatchRows.Same(LeftOut, parents.Length),
                _ => throw new InvalidOperationException($"The field {each.Field} has no meaning."),
            });
        }

        return plan;
    }

    /// <summary>What the store is asked about the set, after <see cref="Plan"/>.</summary>
    public MatchPlan Matches(Filter? where, Order order, bool hasRelation, ArgumentValues arguments, PagePlanner pages)
    {
        // The page is read even where no row is wanted, so that wrong sizes and cursors are refused all the same.
        var page = pages.Plan(arguments, new CursorShape(digest, [.. order.Keys.Select(key => key.Term.ColumnType)], hasRelation));
        return new MatchPlan
        {
            Where = where,
            Order = order,
            Page = _needsRows ? page : Page.None,
            Metadata = _wanted,
            Aggregates = [.. _aggregates],
            Groups = [.. _groups],
        };
    }

    /// <summary>The page and what is wanted to know about it, for a search: ordered by its scores where no order is given.</summary>
    public (Page Page, PageMetadata Facts) Paging(Order? order, ArgumentValues arguments, PagePlanner pages)
    {
        var page = pages.Plan(arguments, new CursorShape(digest, order is null ? [StoreColumnType.Double] : [.. order.Keys.Select(key => key.Term.ColumnType)], HasRelation: false));
        return (_needsRows ? page : Page.None, _wanted);
    }

    private Projection Rows(ObjectPlan plan)
    {
        _needsRows = true;
        return Projections.Page(plan);
    }

    private ObjectPlan Edges(Selection selection, RowPlanBuilder row)
    {
        var plan = new ObjectPlan(each => each.Field.Name);
        foreach (var each in FactPlanner.Fields(selection))
        {
            plan.Add(each, each.Field.Name switch
            {
                "cursor" => Cursor(),
                "node" => Projections.Same(facts.Nodes(each, row)),
                "relation" => Projections.Same(facts.Relations(each, row)),
                "score" => Projections.Score,
                "matched" => MatchRows.Texts,
                "missing" => MatchRows.Missing,
                _ => throw new InvalidOperationException($"The field {each.Field} has no meaning."),
            });
        }

        return plan;
    }

    private Projection Cursor()
    {
        _wanted |= PageMetadata.Cursors;
        return (set, rows) => Cursors(set, rows);
    }

    private StringColumn Cursors(RowSet set, int[] rows) => new(Array.ConvertAll(rows,
        row => row == ObjectRows.Null ? null : CursorCodec.Encode(set.CursorAt(row), digest)));

    private ObjectPlan PageInfo(Selection selection)
    {
        _needsRows = true;
        var plan = new ObjectPlan(each => each.Field.Name);
        foreach (var each in FactPlanner.Fields(selection))
        {
            plan.Add(each, each.Field.Name switch
            {
                "hasNextPage" => Flag(PageMetadata.HasNext, set => set.HasNext!),
                "hasPreviousPage" => Flag(PageMetadata.HasPrevious, set => set.HasPrevious!),
                "startCursor" => EndCursor(Projections.First),
                _ => EndCursor(Projections.Last),
            });
        }

        return plan;
    }

    private Projection Flag(PageMetadata fact, Func<RowSet, IReadOnlyList<bool>> flags)
    {
        _wanted |= fact;
        return (set, parents) => new GraphQL.Execution.BooleanColumn(Array.ConvertAll(parents, parent => flags(set)[parent]));
    }

    private Projection EndCursor(Func<RowSet, int, int> end)
    {
        _wanted |= PageMetadata.Cursors;
        return (set, parents) => Cursors(set, Array.ConvertAll(parents, parent => end(set, parent)));
    }

    private Projection Total()
    {
        _wanted |= PageMetadata.Total;
        return (set, parents) => new LeafRows(set.Totals!, parents);
    }

    private ObjectPlan Aggregates(Selection selection)
    {
        var plan = new ObjectPlan(each => each.Field.Name);
        foreach (var each in FactPlanner.Fields(selection))
        {
            plan.Add(each, each.Field.Name == "count"
                ? Figure(Aggregate.Rows)
                : Projections.Same(Extremes(each, type!.FindProperty(each.Field.Name)!)));
        }

        return plan;
    }

    private ObjectPlan Extremes(Selection selection, Property property)
    {
        var plan = new ObjectPlan(each => each.Field.Name);
        foreach (var each in FactPlanner.Fields(selection))
        {
            plan.Add(each, (property.Type, each.Field.Name) switch
            {
                (PropertyType.PartialDate, "min") => Day(AggregateFunction.Min, ValueForm.Earliest),
                (PropertyType.PartialDate, _) => Day(AggregateFunction.Max, ValueForm.Latest),
                (_, "min") => Number(AggregateFunction.Min),
                (_, "max") => Number(AggregateFunction.Max),
                (_, "sum") => Number(AggregateFunction.Sum),
                _ => Number(AggregateFunction.Average),
            });
        }

        return plan;

        Projection Number(AggregateFunction function) => Figure(new(function, PropertyRef.Node(property)));

        Projection Day(AggregateFunction function, ValueForm part)
        {
            var at = Want(new(function, PropertyRef.Node(property, part)));
            return (set, parents) => Projections.Days(parents, (StoreLongColumn)set.Aggregates[at]);
        }
    }

    private Projection Figure(Aggregate aggregate)
    {
        var at = Want(aggregate);
        return (set, parents) => new LeafRows(set.Aggregates[at], parents);
    }

    private int Want(Aggregate aggregate)
    {
        var known = _aggregates.IndexOf(aggregate);
        if (known >= 0) return known;
        _aggregates.Add(aggregate);
        return _aggregates.Count - 1;
    }

    private Projection Groups(Selection selection)
    {
        var names = selection.Arguments.Get<object?[]>("fields")!.Select(name => (string)name!).ToArray();
        if (names.Length == 0) throw new PlanningException("GROUP_EMPTY", "'groupBy' wants at least one of its 'fields' to group by.");
        var fields = Array.ConvertAll(names, name => Sdl.Aggregates.GroupFields(type!).First(field => field.Value == name).Name);
        var rows = fields.Select(_ => new RowPlanBuilder()).ToArray();
        var plan = new GroupRowsPlanner(facts, names, rows).Plan(selection);
        _groups.Add(new GroupPlan([.. fields.Select(Key)])
        {
            First = facts.Pages.Size(selection.Arguments, "first") ?? facts.Pages.DefaultSize,
        });
        var at = _groups.Count - 1;
        return (set, parents) =>
        {
            var groupSet = set.Groups[at];
            return Projections.Lists(parents, groupSet.GroupsOf, places => new GroupRows(plan, groupSet, places));
        };

        GroupKey Key(string name, int index) => type!.FindProperty(name) is { } property
            ? new PropertyGroupKey(PropertyRef.Node(property))
            : new NeighbourGroupKey(RelationStep.Of(type.FindField(name)!), null, rows[index].Build());
    }
}
