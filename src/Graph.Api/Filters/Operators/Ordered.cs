using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Filters.Operators;

/// <summary>Less or greater: `gt`, `gte`, `lt`, `lte`.</summary>
internal sealed class Ordered(string name, CompareOp op, string description)
    : Operator(name, description, PropertyType.Int, PropertyType.Float, PropertyType.DateTime)
{
    public static Operator Greater { get; } = new Ordered("gt", CompareOp.Greater, "Greater than.");

    public static Operator GreaterOrEqual { get; } = new Ordered("gte", CompareOp.GreaterOrEqual, "Greater than or equal to.");

    public static Operator Less { get; } = new Ordered("lt", CompareOp.Less, "Less than.");

    public static Operator LessOrEqual { get; } = new Ordered("lte", CompareOp.LessOrEqual, "Less than or equal to.");

    public override OperatorAccess AccessTo(PropertyType type) => OperatorAccess.Seek;

    protected override Filter PlanOperand(PropertyRef on, object? operand, OperatorInput input) =>
        new Compare(on, op, Scalars.Of(operand!));
}
