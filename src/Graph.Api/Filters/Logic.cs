using Graph.Storage.Plans;

namespace Graph.Api.Filters;

/// <summary>Conditions joined to others: `and`, `or`, `not`.</summary>
internal static class Logic
{
    /// <summary>The description of `and`.</summary>
    public const string AllHold = "All of these hold.";

    /// <summary>The description of `or`.</summary>
    public const string OneHolds = "At least one of these holds.";

    /// <summary>The three members of a filter.</summary>
    public static IEnumerable<FilterMember> Of(FilterInput own) => [new And(own), new Or(own), new Negation(own)];

    private static Filter Inner(FilterInput own, object? value) => own.Plan((ArgumentValues)value!) ?? Filter.True;

    private sealed class And(FilterInput own) : FilterMember("and", own.List, AllHold)
    {
        protected override Filter PlanValue(object value) => Filter.All([.. ((object?[])value).Select(each => Inner(own, each))]);
    }

    private sealed class Or(FilterInput own) : FilterMember("or", own.List, OneHolds)
    {
        protected override Filter PlanValue(object value) => Filter.Any([.. ((object?[])value).Select(each => Inner(own, each))]);
    }

    private sealed class Negation(FilterInput own) : FilterMember("not", own.Name, "This does not hold.")
    {
        protected override Filter PlanValue(object value) => new Not(Inner(own, value));
    }
}
