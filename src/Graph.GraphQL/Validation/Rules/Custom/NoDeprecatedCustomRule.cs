using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// The document uses no deprecated elements. Not in the specification; for tools that issue warnings.
/// </summary>
public sealed class NoDeprecatedCustomRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.Enter<FieldNode>(node =>
        {
            if (context.Types.Field is { DeprecationReason: { } reason } field)
                context.Report($"The field {field} is deprecated. {reason}", node);
        });
        on.Enter<ArgumentNode>(node =>
        {
            if (context.Types.Argument is { DeprecationReason: { } reason } argument)
                context.Report($"The argument \"{argument}\" is deprecated. {reason}", node);
        });
        on.Enter<ObjectFieldNode>(node =>
        {
            if (
                context.Types.ParentInputType?.NamedType is InputObjectType type
                && type.Fields[node.Name.Value] is { DeprecationReason: { } reason } field
            )
            {
                context.Report($"The input field {field} is deprecated. {reason}", node);
            }
        });
        on.Enter<EnumValueNode>(node =>
        {
            if (context.Types.EnumValue is { DeprecationReason: { } reason } value)
                context.Report($"The enum value \"{value}\" is deprecated. {reason}", node);
        });
    }
}
