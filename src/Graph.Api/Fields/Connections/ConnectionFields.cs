using Graph.Api.Definitions;
using Graph.Api.Planning;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Connections;

/// <summary>A field of a connection, of one of its edges or of its page.</summary>
internal abstract class ConnectionField(string name, string type, string description, params IReadOnlyList<SchemaMember> arguments)
    : PlannedField<ConnectionPlanner, RowSet>(name, type, description, arguments);

/// <summary>The rows of the page, as edges or as nodes.</summary>
internal abstract class PageRowsField(string name, string type, string description) : ConnectionField(name, type, description)
{
    public sealed override double ListSize(Selection selection, int defaultPageSize) =>
        PageArguments.SizeOf(selection.Parent!.Arguments, defaultPageSize);

    public sealed override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner)
    {
        var rows = PlanRows(selection, planner);
        planner.RequestRows();
        return Projections.Page(rows);
    }

    protected abstract ObjectPlan<RowSet> PlanRows(Selection selection, ConnectionPlanner planner);
}

/// <summary>The edges of the page.</summary>
internal sealed class EdgesField(PlannedType<ConnectionPlanner, RowSet> edge)
    : PageRowsField("edges", edge.RequiredList, "The edges of the page.")
{
    protected override ObjectPlan<RowSet> PlanRows(Selection selection, ConnectionPlanner planner) => edge.Plan(selection, planner);
}

/// <summary>The nodes of the page.</summary>
internal sealed class NodesField(string nodeType) : PageRowsField("nodes", $"[{nodeType}!]!", "The nodes of the page.")
{
    protected override ObjectPlan<RowSet> PlanRows(Selection selection, ConnectionPlanner planner) =>
        planner.Facts.Nodes(selection, planner.Row);
}

/// <summary>The number of rows on all pages.</summary>
internal sealed class TotalCountField(string description) : ConnectionField("totalCount", "Int!", description)
{
    public override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner)
    {
        planner.Request(PageMetadata.Total);
        return (set, parents) => new ScalarColumn(set.Totals!, parents);
    }
}
