using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// The document does not introspect the schema. Not in the specification; for services that keep their schema private.
/// </summary>
public sealed class NoSchemaIntrospectionCustomRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.Enter<FieldNode>(node =>
        {
            if (context.Types.Type?.NamedType is { } type && Names.IsReserved(type.Name))
            {
                context.Report(
                    $"GraphQL introspection has been disabled, but the requested query contained the field \"{node.Name.Value}\".",
                    node
                );
            }
        });
    }
}
