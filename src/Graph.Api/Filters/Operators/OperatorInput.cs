using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Filters.Operators;

/// <summary>The input object with every operator of a type of properties; for a list, those of its items.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">The description that clients read.</param>
/// <param name="type">The type of the properties.</param>
/// <param name="value">The type of their values in the API.</param>
internal sealed class OperatorInput(string name, string description, PropertyType type, string value) : PropertyInput(name, description)
{
    /// <summary>The form of the value that one of the operators reads.</summary>
    public ValueForm FormOf(string operatorName) => ((Member)this[operatorName]).Operator.Form;

    protected override IEnumerable<PropertyComparison> CreateMembers() =>
        OperatorList.All.Where(each => each.Types.Contains(type)).Select(each => new Member(each, each.OperandType(value, this), this));

    private sealed class Member(Operator named, string type, OperatorInput input) : PropertyComparison(named.Name, type, named.Description)
    {
        public Operator Operator => named;

        public override Filter Plan(PropertyRef on, object? value) => named.Plan(on, value, input);
    }
}
