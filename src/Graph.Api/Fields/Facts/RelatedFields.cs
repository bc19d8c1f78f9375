using Graph.Api.Definitions;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Facts;

/// <summary>The one neighbour of a relation field.</summary>
internal sealed class NeighbourField(RelationField field) : FactField(field.Name, field.Target.Name, field.Description ?? field.Name)
{
    public override Projection<RowSet> Plan(Selection selection, FactRow planner)
    {
        var target = new RowPlanBuilder();
        var plan = planner.Facts.Nodes(selection, target);
        return Projections.ToOne(planner.Add(ExpansionItem.ToOne(RelationStep.Of(field), target.Build())), plan);
    }
}

/// <summary>The relation to the one neighbour of a relation field.</summary>
internal sealed class NeighbourRelationField(RelationField field)
    : FactField(ApiNames.RelationOf(field), field.Relation.PropertiesType, $"The relation behind `{field.Name}`, with its evidence.")
{
    public override Projection<RowSet> Plan(Selection selection, FactRow planner)
    {
        var target = new RowPlanBuilder();
        var plan = planner.Facts.Relations(selection, target);
        return Projections.ToOne(planner.Add(ExpansionItem.ToOne(RelationStep.Of(field), target.Build())), plan);
    }
}

/// <summary>A node at an end of a relation.</summary>
internal sealed class EndField(string name, RelationEnd end, string description) : FactField(name, "Node!", description)
{
    public override Projection<RowSet> Plan(Selection selection, FactRow planner)
    {
        var target = new RowPlanBuilder();
        var plan = planner.Facts.Nodes(selection, target);
        return Projections.ToOne(planner.Add(new EndItem(end, target.Build())), plan);
    }
}
