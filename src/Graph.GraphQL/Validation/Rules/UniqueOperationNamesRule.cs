using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// No two operations have the same name.
/// https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness
/// </summary>
internal sealed class UniqueOperationNamesRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        on.Skip<FragmentDefinitionNode>();
        on.TryEnter<OperationDefinitionNode>(operation =>
        {
            if (operation.Name is { } name && !known.TryAdd(name.Value, name))
                context.Report($"There can be only one operation named \"{Excerpt.Of(name.Value)}\".", known[name.Value], name);
            return false;
        });
    }
}
