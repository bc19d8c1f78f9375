using Graph.Api.Definitions;
using Graph.Api.Fields.Connections;
using Graph.Api.Planning;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Aggregates;

/// <summary>The aggregates of a connection.</summary>
internal sealed class AggregateField(PlannedType<ConnectionPlanner, RowSet> aggregates)
    : ConnectionField("aggregate", aggregates.Required, "Aggregates over all matches, on all pages.")
{
    public override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner) =>
        Projections.Same(aggregates.Plan(selection, planner));
}

/// <summary>The number of rows.</summary>
internal sealed class RowCountField() : ConnectionField("count", "Int!", "The number of matches.")
{
    public override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner) => Figures.Of(Aggregate.Rows, planner);
}

/// <summary>The aggregates of one property.</summary>
internal sealed class PropertyFiguresField(Property property, PlannedType<PropertyFigures, RowSet> figures)
    : ConnectionField(property.Name, figures.Required, property.Text)
{
    public override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner) =>
        Projections.Same(figures.Plan(selection, new PropertyFigures(planner, property)));
}

/// <summary>The planner of the aggregates of one property.</summary>
internal readonly record struct PropertyFigures(ConnectionPlanner Connection, Property Property);

/// <summary>An aggregate of a number.</summary>
internal sealed class NumberFigureField(string name, AggregateFunction function, string description)
    : PlannedField<PropertyFigures, RowSet>(name, "Float", description)
{
    public override Projection<RowSet> Plan(Selection selection, PropertyFigures planner) =>
        Figures.Of(new(function, PropertyRef.Node(planner.Property)), planner.Connection);
}

/// <summary>The earliest start or latest end of dates, as a day.</summary>
internal sealed class DateFigureField(string name, AggregateFunction function, ValueForm form, string description)
    : PlannedField<PropertyFigures, RowSet>(name, "Date", description)
{
    public override Projection<RowSet> Plan(Selection selection, PropertyFigures planner)
    {
        var at = planner.Connection.Request(new Aggregate(function, PropertyRef.Node(planner.Property, form)));
        return (set, parents) => Projections.Days(parents, (StoreLongColumn)set.Aggregates[at]);
    }
}

/// <summary>Aggregates as the store returns them.</summary>
file static class Figures
{
    public static Projection<RowSet> Of(Aggregate aggregate, ConnectionPlanner planner)
    {
        var at = planner.Request(aggregate);
        return (set, parents) => new ScalarColumn(set.Aggregates[at], parents);
    }
}
