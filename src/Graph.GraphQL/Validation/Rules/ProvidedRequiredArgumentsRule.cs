using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Every argument that is required is given.
/// https://spec.graphql.org/September2025/#sec-Required-Arguments
/// </summary>
internal sealed class ProvidedRequiredArgumentsRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        new ProvidedRequiredArgumentsOnDirectivesRule().Attach(on, context);
        on.Leave<FieldNode>(field =>
        {
            if (context.Types.Field is not { } definition)
                return;
            foreach (var argument in definition.Arguments)
            {
                if (argument.IsRequired && !field.Arguments.Any(given => given.Name.Value == argument.Name))
                {
                    context.Report($"Argument \"{argument}\" of type \"{argument.Type}\" is required, but it was not provided.", field);
                }
            }
        });
    }
}
