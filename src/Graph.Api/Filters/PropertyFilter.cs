using Graph.Api.Filters.Operators;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Filters;

/// <summary>Compares a property of a node or relation.</summary>
internal sealed class PropertyFilter(PropertyOwner on, Property property, PropertyInput operators)
    : FilterMember(property.Name, operators.Name, property.Description ?? $"By `{property.Name}`.")
{
    protected override Filter PlanValue(object value) => operators.Plan(new PropertyRef(on, property), (ArgumentValues)value);

    protected override Filter PlanNull() => throw NullFilter.Property(property);
}
