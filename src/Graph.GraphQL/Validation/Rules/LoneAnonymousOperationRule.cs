using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// An operation without a name is the only one of its document.
/// https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation
/// </summary>
internal sealed class LoneAnonymousOperationRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        var operations = context.Document.Definitions.Count(definition => definition is OperationDefinitionNode);
        on.TryEnter<OperationDefinitionNode>(operation =>
        {
            if (operation.Name is null && operations > 1)
                context.Report("This anonymous operation must be the only defined operation.", operation);
            return false;
        });
    }
}
