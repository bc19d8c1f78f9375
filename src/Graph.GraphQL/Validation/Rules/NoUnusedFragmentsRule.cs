using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Every fragment is spread by an operation, or by a fragment that is.
/// https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used
/// </summary>
internal sealed class NoUnusedFragmentsRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        var operations = new List<OperationDefinitionNode>();
        var fragments = new List<FragmentDefinitionNode>();
        on.TryEnter<OperationDefinitionNode>(operation =>
        {
            operations.Add(operation);
            return false;
        });
        on.TryEnter<FragmentDefinitionNode>(fragment =>
        {
            fragments.Add(fragment);
            return false;
        });
        on.Leave<DocumentNode>(_ =>
        {
            if (fragments.Count == 0)
                return;
            var used = context
                .Fragments.ReachableFrom([.. operations])
                .Select(fragment => fragment.Name.Value)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var fragment in fragments)
            {
                if (!used.Contains(fragment.Name.Value))
                    context.Report($"Fragment \"{Excerpt.Of(fragment.Name.Value)}\" is never used.", fragment);
            }
        });
    }
}
