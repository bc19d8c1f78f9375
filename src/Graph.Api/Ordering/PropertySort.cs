using Graph.Api.Definitions;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Ordering;

/// <summary>Orders by a property.</summary>
internal abstract class PropertySort(string type, Property property) : SortMember(property.Name, type, $"By `{property.Name}`.")
{
    /// <summary>
    /// Creates the members for the properties that can be sorted by; dates by either end. `id` is always possible, and ends every order.
    /// </summary>
    public static IEnumerable<PropertySort> Of(PropertyOwner on, IEnumerable<Property> properties) =>
        properties
            .Where(property => property.IsSortable || property.IsFactId)
            .Select(
                PropertySort (property) =>
                    property switch
                    {
                        { IsFactId: true } => new IdSort(on, property),
                        { Type: PropertyType.PartialDate } => new DateSort(on, property),
                        _ => new ValueSort(on, property),
                    }
            );

    public override OrderKey Plan(object value)
    {
        var (part, isDescending) = Part(value);
        return new OrderKey(new PropertyTerm(part), isDescending);
    }

    /// <summary>The form of the property to order by, and the direction.</summary>
    public abstract (PropertyRef Part, bool IsDescending) Part(object value);

    private class ValueSort(PropertyOwner on, Property property) : PropertySort(SortDirection.Type.Name, property)
    {
        private readonly PropertyRef _part = new(on, property, property.Type == PropertyType.String ? ValueForm.SortKey : ValueForm.Value);

        public override (PropertyRef Part, bool IsDescending) Part(object value) => (_part, SortDirection.IsDescending(value));

        protected PropertyOwner On => _part.On;
    }

    private sealed class IdSort(PropertyOwner on, Property property) : ValueSort(on, property)
    {
        public override OrderKey Plan(object value) => new(new IdTerm(On), SortDirection.IsDescending(value));
    }

    private sealed class DateSort(PropertyOwner on, Property property) : PropertySort(DateSortInput.Type.Name, property)
    {
        private readonly PropertyRef _date = new(on, property);

        public override (PropertyRef Part, bool IsDescending) Part(object value)
        {
            var (end, direction) = DateSortInput.Type.Only(value);
            return (_date with { Form = end.Form }, SortDirection.IsDescending(direction));
        }
    }
}
