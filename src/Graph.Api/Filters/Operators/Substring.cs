using Graph.Model;
using Graph.Model.Text;
using Graph.Storage;
using Graph.Storage.Plans;

namespace Graph.Api.Filters.Operators;

/// <summary>A part of a string, compared exactly: `contains`, `startsWith`, `endsWith`.</summary>
internal sealed class Substring(string name, CompareOp op, string description) : Operator(name, description, PropertyType.String)
{
    public static Operator Contains { get; } = new Substring("contains", CompareOp.Contains, "Contains this.");

    public static Operator StartsWith { get; } = new Substring("startsWith", CompareOp.StartsWith, "Begins with this.");

    public static Operator EndsWith { get; } = new Substring("endsWith", CompareOp.EndsWith, "Ends with this.");

    public override OperatorAccess AccessTo(PropertyType type) => OperatorAccess.Seek;

    protected override Filter PlanOperand(PropertyRef on, object? operand, OperatorInput input) =>
        new Compare(on, op, Scalar.Of((string)operand!));
}

/// <summary>A string or a part of it, compared in its folded copy, which ignores case and marks.</summary>
internal sealed class Insensitive(string name, CompareOp op, string description) : Operator(name, description, PropertyType.String)
{
    public static Operator Equal { get; } = new Insensitive("eqInsensitive", CompareOp.Equal, "Equal to, ignoring case and marks.");

    public static Operator Contains { get; } =
        new Insensitive("containsInsensitive", CompareOp.Contains, "Contains this, ignoring case and marks.");

    public static Operator StartsWith { get; } =
        new Insensitive("startsWithInsensitive", CompareOp.StartsWith, "Begins with this, ignoring case and marks.");

    public static Operator EndsWith { get; } =
        new Insensitive("endsWithInsensitive", CompareOp.EndsWith, "Ends with this, ignoring case and marks.");

    public override OperatorAccess AccessTo(PropertyType type) => OperatorAccess.Seek;

    public override ValueForm Form => ValueForm.Folded;

    protected override Filter PlanOperand(PropertyRef on, object? operand, OperatorInput input) =>
        new Compare(on with { Form = ValueForm.Folded }, op, Scalar.Of(TextFold.Fold(Scalars.Text((string)operand!))));
}
