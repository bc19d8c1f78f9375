using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// No two fragments have the same name.
/// https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness
/// </summary>
internal sealed class UniqueFragmentNamesRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        on.Skip<OperationDefinitionNode>();
        on.TryEnter<FragmentDefinitionNode>(fragment =>
        {
            var name = fragment.Name;
            if (!known.TryAdd(name.Value, name))
                context.Report($"There can be only one fragment named \"{Excerpt.Of(name.Value)}\".", known[name.Value], name);
            return false;
        });
    }
}
