using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Filters.Operators;

/// <summary>Several comparisons of one string: `and`, `or`.</summary>
internal sealed class TextLogic : Operator
{
    private readonly bool _isAnd;

    private TextLogic(string name, bool isAnd, string description)
        : base(name, description, PropertyType.String) => _isAnd = isAnd;

    public static Operator And { get; } = new TextLogic("and", isAnd: true, Logic.AllHold);

    public static Operator Or { get; } = new TextLogic("or", isAnd: false, Logic.OneHolds);

    // Each comparison can use its index.
    public override OperatorAccess AccessTo(PropertyType type) => OperatorAccess.Seek;

    public override string OperandType(string value, OperatorInput input) => input.List;

    protected override Filter PlanOperand(PropertyRef on, object? operand, OperatorInput input)
    {
        var each = ((object?[])operand!).Select(comparisons => input.Plan(on, (ArgumentValues)comparisons!)).ToArray();
        return _isAnd ? Filter.All(each) : Filter.Any(each);
    }
}
