using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Every variable of an operation is used by it or by its fragments.
/// https://spec.graphql.org/September2025/#sec-All-Variables-Used
/// </summary>
internal sealed class NoUnusedVariablesRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.Enter<OperationDefinitionNode>(operation =>
        {
            if (operation.VariableDefinitions.IsEmpty)
                return;
            var used = context
                .GetRecursiveVariableUsages(operation)
                .Select(usage => usage.Node.Name.Value)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var variable in operation.VariableDefinitions)
            {
                var name = variable.Variable.Name.Value;
                if (!used.Contains(name))
                {
                    var by = operation.Name is { } operationName ? $" in operation \"{Excerpt.Of(operationName.Value)}\"" : "";
                    context.Report($"Variable \"${Excerpt.Of(name)}\" is never used{by}.", variable);
                }
            }
        });
    }
}
