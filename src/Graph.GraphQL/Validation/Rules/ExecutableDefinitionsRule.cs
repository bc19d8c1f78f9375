using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// An executable document contains only operations and fragments.
/// https://spec.graphql.org/September2025/#sec-Executable-Definitions
/// </summary>
internal sealed class ExecutableDefinitionsRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.TryEnter<DocumentNode>(document =>
        {
            foreach (var definition in document.Definitions)
            {
                if (definition is not ExecutableDefinitionNode)
                    context.Report($"The {Describe(definition)} definition is not executable.", definition);
            }

            return false;
        });
    }

    private static string Describe(DefinitionNode definition) =>
        definition switch
        {
            TypeDefinitionNode type => $"\"{Excerpt.Of(type.Name.Value)}\"",
            TypeExtensionNode type => $"\"{Excerpt.Of(type.Name.Value)}\"",
            DirectiveDefinitionNode directive => $"\"{Excerpt.Of(directive.Name.Value)}\"",
            DirectiveExtensionNode directive => $"\"{Excerpt.Of(directive.Name.Value)}\"",
            _ => "schema",
        };
}
