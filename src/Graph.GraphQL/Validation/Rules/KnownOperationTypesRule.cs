using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// The schema has a root type for each kind of operation in the document.
/// https://spec.graphql.org/September2025/#sec-Operation-Type-Existence
/// </summary>
internal sealed class KnownOperationTypesRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.TryEnter<OperationDefinitionNode>(operation =>
        {
            if (context.Schema.RootType(operation.Operation) is null)
                context.Report($"The {operation.Operation.ToKeyword()} operation is not supported by the schema.", operation);
            return false;
        });
    }
}
