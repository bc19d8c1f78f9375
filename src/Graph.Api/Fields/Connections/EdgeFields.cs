using Graph.Api.Planning;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Connections;

/// <summary>The cursor of an edge.</summary>
internal sealed class CursorField(string description) : ConnectionField("cursor", "String!", description)
{
    public override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner)
    {
        planner.Request(PageMetadata.Cursors);
        return planner.Cursors;
    }
}

/// <summary>The node of an edge.</summary>
internal sealed class EdgeNodeField(string nodeType) : ConnectionField("node", nodeType + "!", "The node.")
{
    public override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner) =>
        Projections.Same(planner.Facts.Nodes(selection, planner.Row));
}

/// <summary>The relation that leads to the node of an edge.</summary>
internal sealed class EdgeRelationField(RelationType relation)
    : ConnectionField("relation", relation.PropertiesType + "!", "The relation, with its own properties and evidence.")
{
    public override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner) =>
        Projections.Same(planner.Facts.Relations(selection, planner.Row));
}
