using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Filters.Operators;

/// <summary>Compares a date that may be partial: for every moment that it may denote (`certainly`), or for one (`possibly`).</summary>
internal sealed class DateCertainty : Operator
{
    private readonly Func<DateComparison, Func<PropertyRef, PartialDate, Filter>> _comparisonOf;

    private readonly OperatorAccess _access;

    private DateCertainty(
        string name,
        Func<DateComparison, Func<PropertyRef, PartialDate, Filter>> comparisonOf,
        OperatorAccess access,
        string description
    )
        : base(name, description, PropertyType.PartialDate) => (_comparisonOf, _access) = (comparisonOf, access);

    public static Operator Certainly { get; } =
        new DateCertainty(
            "certainly",
            comparison => comparison.Certainly,
            OperatorAccess.Seek,
            "Holds for every moment that the date may denote."
        );

    // A date with an open end may match regardless of its other end.
    public static Operator Possibly { get; } =
        new DateCertainty(
            "possibly",
            comparison => comparison.Possibly,
            OperatorAccess.Scan,
            "Holds for at least one moment that the date may denote."
        );

    public override OperatorAccess AccessTo(PropertyType type) => _access;

    public override string OperandType(string value, OperatorInput input) => DateInput.Type.Name;

    protected override Filter PlanOperand(PropertyRef on, object? operand, OperatorInput input) =>
        DateInput.Type.Plan(on, (ArgumentValues)operand!, _comparisonOf);
}
