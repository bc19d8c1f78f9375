using Graph.Api.Definitions;
using Graph.Storage.Plans;

namespace Graph.Api.Filters.Operators;

/// <summary>An input object that compares a property.</summary>
internal abstract class PropertyInput(string name, string description) : InputDefinition<PropertyComparison>(name, description)
{
    /// <summary>The conjunction of the members' conditions; true if there are none.</summary>
    public Filter Plan(PropertyRef on, ArgumentValues members) =>
        Conditions.All(members, (name, value) => this[name].Plan(on, value)) ?? Filter.True;
}

/// <summary>A comparison of a property, as a member of an input object.</summary>
internal abstract class PropertyComparison(string name, string type, string description) : SchemaMember(name, type, description)
{
    /// <summary>The condition.</summary>
    /// <param name="on">The property.</param>
    /// <param name="value">The operand.</param>
    public abstract Filter Plan(PropertyRef on, object? value);
}
