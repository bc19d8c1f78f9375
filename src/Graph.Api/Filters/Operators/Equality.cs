using Graph.Api.Definitions;
using Graph.Model;
using Graph.Storage;
using Graph.Storage.Plans;

namespace Graph.Api.Filters.Operators;

/// <summary>The same value, or one of several: `eq`, `in` and their opposites.</summary>
internal static class Equality
{
    public static Operator Equal { get; } =
        new EqualOperator(
            "Equal to this; null matches a missing value.",
            PropertyType.Id,
            PropertyType.String,
            PropertyType.Int,
            PropertyType.Float,
            PropertyType.Boolean,
            PropertyType.Enum,
            PropertyType.DateTime
        );

    public static Operator NotEqual { get; } = new NegatedOperator("neq", "Not equal to this; null matches any value.", Equal);

    public static Operator In { get; } = new InOperator();

    public static Operator NotIn { get; } = new NegatedOperator("nin", "None of these.", In);

    public static Operator SameDate { get; } =
        new EqualOperator("The same date as written in EDTF; null matches a missing value.", PropertyType.PartialDate);

    public static Operator OtherDate { get; } = new NegatedOperator("neq", "Another date; null matches any value.", SameDate);

    private static bool IsFactId(PropertyRef on) => on.On != PropertyOwner.Item && on.Property.IsFactId;

    private sealed class EqualOperator(string description, params IReadOnlyList<PropertyType> types) : Operator("eq", description, types)
    {
        // The ends of a partial date are indexed, not its text.
        public override OperatorAccess AccessTo(PropertyType type) =>
            type == PropertyType.PartialDate ? OperatorAccess.Scan : OperatorAccess.Seek;

        public override bool TakesNull => true;

        // Every fact has an id, so none equals null.
        protected override Filter PlanOperand(PropertyRef on, object? operand, OperatorInput input) =>
            operand switch
            {
                null => IsFactId(on) ? Filter.False : new IsNull(on),
                string id when IsFactId(on) => new IdCompare(on.On, CompareOp.Equal, id),
                string id when on.Property.NamesFacts => new NamesFact(on, [id]),
                _ => new Compare(on, CompareOp.Equal, Scalars.Of(operand)),
            };
    }

    private sealed class InOperator()
        : Operator(
            "in",
            "One of these.",
            PropertyType.Id,
            PropertyType.String,
            PropertyType.Int,
            PropertyType.Float,
            PropertyType.Enum,
            PropertyType.DateTime
        )
    {
        public override OperatorAccess AccessTo(PropertyType type) => type is PropertyType.Id ? OperatorAccess.Seek : OperatorAccess.Scan;

        public override string OperandType(string value, OperatorInput input) => $"[{value}]";

        protected override Filter PlanOperand(PropertyRef on, object? operand, OperatorInput input)
        {
            Turn.Check();
            var values = (object?[])operand!;
            var given = values.Where(value => value is not null).ToArray();
            if (IsFactId(on))
                return new IdOneOf(on.On, [.. given.Cast<string>()]);
            Filter oneOf = on.Property.NamesFacts
                ? new NamesFact(on, [.. given.Cast<string>()])
                : new OneOf(on, [.. given.Select(value => Scalars.Of(value!))]);
            return given.Length == values.Length ? oneOf : Filter.Any(oneOf, new IsNull(on));
        }
    }
}
