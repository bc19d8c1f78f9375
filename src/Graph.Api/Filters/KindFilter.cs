using Graph.Api.Fields;
using Graph.Api.Filters.Operators;
using Graph.Storage.Plans;

namespace Graph.Api.Filters;

/// <summary>Filters nodes by their kind.</summary>
internal sealed class KindFilter(FilterInput operators) : FilterMember(MemberName, operators.Name, "By its kind.")
{
    private const string MemberName = "nodeKind";

    /// <summary>The input object that compares kinds.</summary>
    public static FilterInput Input(KindEnum kinds) =>
        new(
            "KindOperationFilterInput",
            "Compares the kind of a node.",
            _ =>
                [
                    new One(Equality.Equal, kinds),
                    new One(Equality.NotEqual, kinds),
                    new Several(Equality.In, kinds),
                    new Several(Equality.NotIn, kinds),
                ]
        );

    protected override Filter PlanValue(object value) => operators.Plan((ArgumentValues)value) ?? Filter.True;

    private abstract class Comparison(Operator named, string type, KindEnum kinds) : FilterMember(named.Name, type, named.Description)
    {
        protected Filter OfKinds(object?[] values)
        {
            Filter isOne = kinds.Of(values).ToArray() is { Length: > 0 } given ? new KindIn([.. given]) : Filter.False;
            return named is NegatedOperator ? new Not(isOne) : isOne;
        }
    }

    // Every node has a kind, so none equals null.
    private sealed class One(Operator named, KindEnum kinds) : Comparison(named, kinds.Name, kinds)
    {
        protected override Filter PlanValue(object value) => OfKinds([value]);

        protected override Filter PlanNull() => OfKinds([null]);
    }

    private sealed class Several(Operator named, KindEnum kinds) : Comparison(named, $"[{kinds.Name}]", kinds)
    {
        protected override Filter PlanValue(object value) => OfKinds((object?[])value);

        protected override Filter PlanNull() => throw NullFilter.Comparison(MemberName, Name);
    }
}
