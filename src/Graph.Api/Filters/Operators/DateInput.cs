using Graph.Api.Definitions;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Filters.Operators;

/// <summary>The input object with the comparisons of a date with a period.</summary>
internal sealed class DateInput()
    : InputDefinition<DateComparison>(
        "PartialDateOperationFilterInput",
        "Compares with a date. A partial date denotes the period from its first moment to its last."
    )
{
    public static DateInput Type { get; } = new();

    /// <summary>The conjunction of the members' conditions.</summary>
    /// <param name="on">The date.</param>
    /// <param name="members">The comparisons, with their periods.</param>
    /// <param name="comparisonOf">Selects whether each must hold certainly or possibly.</param>
    public Filter Plan(PropertyRef on, ArgumentValues members, Func<DateComparison, Func<PropertyRef, PartialDate, Filter>> comparisonOf) =>
        Conditions.All(
            members,
            (name, value) =>
                value is PartialDate period ? comparisonOf(this[name])(on, period) : throw NullFilter.Comparison(on.Property.Name, name)
        ) ?? Filter.True;

    protected override IEnumerable<DateComparison> CreateMembers() => OperatorList.Dates;
}
