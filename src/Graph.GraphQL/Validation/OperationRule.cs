namespace Graph.GraphQL.Validation;

/// <summary>A rule for executable documents, which are checked against a schema.</summary>
public abstract class OperationRule : ValidationRule
{
    internal sealed override void Attach(RuleHandlers on, ValidationContext context) => Attach(on, (OperationValidationContext)context);

    internal abstract void Attach(RuleHandlers on, OperationValidationContext context);
}
