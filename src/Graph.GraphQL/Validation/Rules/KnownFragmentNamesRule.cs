using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Every fragment that is spread is defined in the document.
/// https://spec.graphql.org/September2025/#sec-Fragment-spread-target-defined
/// </summary>
internal sealed class KnownFragmentNamesRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.Enter<FragmentSpreadNode>(spread =>
        {
            if (context.Fragments.Find(spread.Name.Value) is null)
                context.Report($"Unknown fragment \"{Excerpt.Of(spread.Name.Value)}\".", spread.Name);
        });
    }
}
