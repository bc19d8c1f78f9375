using System.Collections.Immutable;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// A schema has at most one root type for each kind of operation.
/// https://spec.graphql.org/September2025/#sec-Root-Operation-Types
/// </summary>
internal sealed class UniqueOperationTypesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        var known = new Dictionary<OperationType, OperationTypeDefinitionNode>();
        on.TryEnter<SchemaDefinitionNode>(schema => Check(schema.OperationTypes));
        on.TryEnter<SchemaExtensionNode>(schema => Check(schema.OperationTypes));

        bool Check(ImmutableArray<OperationTypeDefinitionNode> operationTypes)
        {
            foreach (var node in operationTypes)
            {
                var keyword = node.Operation.ToKeyword();
                if (context.Schema?.RootType(node.Operation) is not null)
                    context.Report($"Type for {keyword} already defined in the schema. It cannot be redefined.", node);
                else if (!known.TryAdd(node.Operation, node))
                    context.Report($"There can be only one {keyword} type in schema.", known[node.Operation], node);
            }

            return false;
        }
    }
}
