using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Ordering;

/// <summary>Orders by a property of the one neighbour of a to-one field.</summary>
internal sealed class NeighbourSort(RelationField field, SortInput<PropertySort> properties)
    : SortMember(field.Name, properties.Name, $"By its `{field.Name}`.")
{
    public override OrderKey Plan(object value)
    {
        var (property, direction) = properties.Only(value);
        var (part, isDescending) = property.Part(direction);
        return new OrderKey(new NeighbourTerm(RelationStep.Of(field), part), isDescending);
    }
}
