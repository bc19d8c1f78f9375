using Graph.Api.Configuration;
using Graph.Api.Fields.Facts;
using Graph.Api.Fields.Root;
using Graph.Api.Filters;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Planning;

/// <summary>
/// Plans the selections below facts: the items that a store has to fetch for each row, and how the fields are then read. Below an
/// interface, selections that several kinds share are planned once, with the kinds as their scope. Thread-safe.
/// </summary>
internal sealed class FactPlanner(GraphModel model, FieldMap fields, LimitOptions limits)
{
    private readonly FactFamily _nodes = FactFamily.Nodes(model);
    private readonly FactFamily _relations = FactFamily.Relations(model);

    public PagePlanner Pages { get; } = new(limits);

    public LimitOptions Limits => limits;

    /// <summary>Plans the node of each row, for the kinds that are possible at the selection.</summary>
    /// <param name="selection">The selection.</param>
    /// <param name="row">The items that each row needs.</param>
    /// <param name="withDeferred">Whether deferred fields are planned as well, because the nodes cannot be fetched again.</param>
    public ObjectPlan<RowSet> Nodes(Selection selection, RowPlanBuilder row, bool withDeferred = false) =>
        Plan(selection, _nodes, row, withDeferred);

    /// <summary>Plans the relation of each row, for the relations that are possible at the selection.</summary>
    public ObjectPlan<RowSet> Relations(Selection selection, RowPlanBuilder row) => Plan(selection, _relations, row);

    /// <summary>Returns the filter if it is within the limits.</summary>
    /// <exception cref="PlanningException">It is too large or too deep.</exception>
    public Filter? Enforce(Filter? filter) => FilterSize.Enforce(filter, limits);

    /// <summary>Fetches facts by the ids of rows fetched before, in the view that their root field requests.</summary>
    public static RootPlan ById(
        FactKind kind,
        StoreTextColumn ids,
        int[] places,
        RowPlanBuilder row,
        Selection field,
        Projection<RowSet> read
    )
    {
        var source = new IdsSource(kind, [.. places.Select(place => ids.Text(place)!)]);
        var fetch = new FetchPlan(source, row.Build(), ViewArguments.ViewAt(field));
        return new RootPlan(fetch, answer => read(answer.Roots, [.. Enumerable.Range(0, places.Length)]));
    }

    private ObjectPlan<RowSet> Plan(Selection selection, FactFamily family, RowPlanBuilder row, bool withDeferred = false)
    {
        var plan = NewPlan(family, isDeferred: !withDeferred);
        foreach (var (each, field, types) in Grouped(selection, withDeferred))
        {
            Turn.Check();
            var scope = types.Count == selection.PossibleTypes.Count ? RowScope.Every : family.Scope(types);
            plan.Add(each, field.Plan(each, new FactRow(this, family.Owner, row, scope)));
        }

        return plan;
    }

    private ObjectPlan<RowSet> NewPlan(FactFamily family, bool isDeferred) =>
        new(each => fields[each], family.TypeName)
        {
            Deferred = isDeferred ? (deferred, set, places) => Defer(family, deferred, set, places) : null,
        };

    private RootPlan Defer(FactFamily family, IReadOnlyList<Selection> deferred, RowSet set, int[] places)
    {
        var (plan, row) = (NewPlan(family, isDeferred: true), new RowPlanBuilder());
        foreach (var each in deferred)
            plan.Add(each, FieldOf(each).Plan(each, new FactRow(this, family.Owner, row, RowScope.Every)));
        return ById(family.Kind, family.Ids(set), places, row, deferred[0], (rows, all) => new FactColumn(plan, rows, all));
    }

    private IEnumerable<(Selection Selection, FactField Field, List<string> Types)> Grouped(Selection selection, bool withDeferred)
    {
        var groups = new Dictionary<FieldKey, (Selection Selection, FactField Field, List<string> Types)>();
        var order = new List<FieldKey>();
        foreach (var possible in selection.PossibleTypes)
        {
            foreach (var each in SelectedFields.Of(selection, possible, withDeferred))
            {
                var field = FieldOf(each);
                var key = new FieldKey(each, field);
                if (groups.TryGetValue(key, out var group))
                {
                    group.Types.Add(possible.Name);
                    continue;
                }

                groups.Add(key, (each, field, [possible.Name]));
                order.Add(key);
            }
        }

        return order.Select(key => groups[key]);
    }

    private FactField FieldOf(Selection selection) => (FactField)fields[selection];
}
