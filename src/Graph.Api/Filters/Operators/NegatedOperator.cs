using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Filters.Operators;

/// <summary>The opposite of another operator; also true if the property has no value.</summary>
internal sealed class NegatedOperator(string name, string description, Operator positive) : Operator(name, description, positive.Types)
{
    // Nearly every value matches.
    public override OperatorAccess AccessTo(PropertyType type) => OperatorAccess.Scan;

    public override ValueForm Form => positive.Form;

    public override bool TakesNull => positive.TakesNull;

    public override string OperandType(string value, OperatorInput input) => positive.OperandType(value, input);

    protected override Filter PlanOperand(PropertyRef on, object? operand, OperatorInput input) =>
        new Not(positive.Plan(on, operand, input));
}
