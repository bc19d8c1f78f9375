using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// <c>@stream</c> is used only on fields of list type. From the working draft (incremental delivery).
/// </summary>
internal sealed class StreamDirectiveOnListFieldRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.Enter<DirectiveNode>(directive =>
        {
            if (
                directive.Name.Value == "stream"
                && context.Types is { Field: { } field, ParentType: { } parent }
                && field.Type.Nullable is not ListType
            )
            {
                context.Report($"Directive \"@stream\" cannot be used on non-list field \"{parent}.{field.Name}\".", directive);
            }
        });
    }
}
