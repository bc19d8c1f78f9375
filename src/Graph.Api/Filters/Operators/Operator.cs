using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Filters.Operators;

/// <summary>An operator of filters: `eq`, `contains`, `in` ...</summary>
/// <param name="name">Its name.</param>
/// <param name="description">The description that clients read.</param>
/// <param name="types">The types of the properties that it compares.</param>
internal abstract class Operator(string name, string description, params IReadOnlyList<PropertyType> types)
{
    public string Name => name;

    public string Description => description;

    /// <summary>How stores find matches among properties of a type.</summary>
    public abstract OperatorAccess AccessTo(PropertyType type);

    /// <summary>The form of the property's value that it reads.</summary>
    public virtual ValueForm Form => ValueForm.Value;

    /// <summary>Whether null is a valid operand: it represents a missing value.</summary>
    public virtual bool TakesNull => false;

    /// <summary>The types of the properties that it compares.</summary>
    public IReadOnlyList<PropertyType> Types => types;

    /// <summary>The type of the operand.</summary>
    /// <param name="value">The type of the property's values in the API.</param>
    /// <param name="input">The input object that the operator is a member of.</param>
    public virtual string OperandType(string value, OperatorInput input) => value;

    /// <summary>The condition.</summary>
    /// <param name="on">The property, or an item of it if it is a list.</param>
    /// <param name="operand">The operand.</param>
    /// <param name="input">The input object that the operator is a member of.</param>
    public Filter Plan(PropertyRef on, object? operand, OperatorInput input) =>
        operand is null && !TakesNull ? throw NullFilter.Comparison(on.Property.Name, Name) : PlanOperand(on, operand, input);

    /// <summary>The condition; the operand is null only if the operator takes null.</summary>
    protected abstract Filter PlanOperand(PropertyRef on, object? operand, OperatorInput input);
}
