using Graph.Api.Definitions;
using Graph.Api.Fields.Dates;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Facts;

/// <summary>The fields that return properties of facts.</summary>
internal static class PropertyFields
{
    /// <summary>Creates the field that returns a property.</summary>
    public static FactField Of(Property property, GraphModel model) =>
        property switch
        {
            { IsFactId: true } => new IdField(property),
            { Reference: { } target } => ReferenceField.Of(property, target, model),
            { Type: PropertyType.DateTime, IsList: true } => new ValueField(property, "DateTime", Projections.Instants),
            { Type: PropertyType.PartialDate, IsList: true } => new ValueField(property, DateType.Type.Name, Projections.Dates),
            { Type: PropertyType.DateTime } => new ValueField(property, "DateTime", Projections.Instant),
            { Type: PropertyType.PartialDate } => new DatePropertyField(property),
            { Type: PropertyType.Id } => new ValueField(property, "ID", Projections.Leaf),
            { Type: PropertyType.Int } => new ValueField(property, "Long", Projections.Leaf),
            { Type: PropertyType.Enum } => new ValueField(property, property.Enum!.Name, Projections.Leaf),
            _ => new ValueField(property, property.Type.ToString(), Projections.Leaf),
        };

    // An absent list is empty: lists are never null in the API.
    private static string TypeOf(Property property, string name) =>
        property.IsList ? $"[{name}!]!"
        : property.IsRequired ? name + "!"
        : name;

    private sealed class IdField(Property property) : FactField(property.Name, TypeOf(property, "ID"), property.Text)
    {
        public override Projection<RowSet> Plan(Selection selection, FactRow planner) =>
            planner.Owner == PropertyOwner.Node ? Projections.NodeId : Projections.RelationId;
    }

    private sealed class ValueField(Property property, string type, Func<int, Projection<RowSet>> read)
        : FactField(property.Name, TypeOf(property, type), property.Text)
    {
        public override Projection<RowSet> Plan(Selection selection, FactRow planner) =>
            read(planner.Row.Property(new PropertyRef(planner.Owner, property), planner.Scope));
    }

    private sealed class DatePropertyField(Property property)
        : FactField(property.Name, TypeOf(property, DateType.Type.Name), property.Text)
    {
        public override Projection<RowSet> Plan(Selection selection, FactRow planner)
        {
            var date = new PropertyRef(planner.Owner, property);
            var slot = planner.Row.Property(date, planner.Scope);
            return Projections.SameWhere(DateType.Plan(selection, new DatePlanner(date, slot, planner.Row, planner.Scope)), slot);
        }
    }

    private sealed class ReferenceField : FactField
    {
        private readonly Property _property;
        private readonly FactKind _kind;

        // The referenced fact may be invisible in the requested view, so a single reference is never required.
        private ReferenceField(Property property, FactKind kind, string type)
            : base(property.Name, property.IsList ? $"[{type}!]!" : type, property.Text) => (_property, _kind) = (property, kind);

        public static ReferenceField Of(Property property, string target, GraphModel model) =>
            model.FindRelationByPropertiesType(target) is not null
                ? new(property, FactKind.Relation, target)
                : new(property, FactKind.Node, model.FindNodeType(target) is null ? "Node" : target);

        public override Projection<RowSet> Plan(Selection selection, FactRow planner)
        {
            var target = new RowPlanBuilder();
            var plan = _kind == FactKind.Node ? planner.Facts.Nodes(selection, target) : planner.Facts.Relations(selection, target);
            var slot = planner.Add(new ReferenceItem(new PropertyRef(planner.Owner, _property), _kind, target.Build()));
            return _property.IsList ? Projections.ToMany(slot, plan) : Projections.ToOne(slot, plan);
        }
    }
}
