namespace Graph.Api.Filters.Operators;

/// <summary>Every operator of the API, in the order of the schema. To add an operator, add a line here.</summary>
internal static class OperatorList
{
    /// <summary>The operators of a property, or of an item of a list.</summary>
    public static IReadOnlyList<Operator> All { get; } =
    [
        TextLogic.And,
        TextLogic.Or,
        DateCertainty.Certainly,
        DateCertainty.Possibly,
        Equality.Equal,
        Equality.NotEqual,
        Equality.SameDate,
        Equality.OtherDate,
        Equality.In,
        Equality.NotIn,
        Substring.Contains,
        new NegatedOperator("ncontains", "Does not contain this.", Substring.Contains),
        Substring.StartsWith,
        new NegatedOperator("nstartsWith", "Does not begin with this.", Substring.StartsWith),
        Substring.EndsWith,
        new NegatedOperator("nendsWith", "Does not end with this.", Substring.EndsWith),
        Insensitive.Equal,
        Insensitive.Contains,
        Insensitive.StartsWith,
        Insensitive.EndsWith,
        Ordered.Greater,
        new NegatedOperator("ngt", "Not greater than.", Ordered.Greater),
        Ordered.GreaterOrEqual,
        new NegatedOperator("ngte", "Not greater than or equal to.", Ordered.GreaterOrEqual),
        Ordered.Less,
        new NegatedOperator("nlt", "Not less than.", Ordered.Less),
        Ordered.LessOrEqual,
        new NegatedOperator("nlte", "Not less than or equal to.", Ordered.LessOrEqual),
    ];

    /// <summary>The comparisons of a date with a period, within `certainly` and `possibly`.</summary>
    public static IReadOnlyList<DateComparison> Dates { get; } =
    [DateComparison.Before, DateComparison.NotAfter, DateComparison.After, DateComparison.NotBefore, DateComparison.During];
}
