using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Every variable that an operation uses, in its fragments too, is defined by it.
/// https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined
/// </summary>
internal sealed class NoUndefinedVariablesRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.Enter<OperationDefinitionNode>(operation =>
        {
            var usages = context.GetRecursiveVariableUsages(operation);
            if (usages.Count == 0)
                return;
            var defined = operation.VariableDefinitions.Select(variable => variable.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var usage in usages)
            {
                var name = usage.Node.Name.Value;
                if (!defined.Contains(name))
                {
                    var by = operation.Name is { } operationName ? $" by operation \"{Excerpt.Of(operationName.Value)}\"" : "";
                    context.Report($"Variable \"${Excerpt.Of(name)}\" is not defined{by}.", usage.Node, operation);
                }
            }
        });
    }
}
