using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// A fragment is spread only where an object could be of its type.
/// https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible
/// </summary>
internal sealed class PossibleFragmentSpreadsRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.Enter<InlineFragmentNode>(fragment =>
        {
            if (
                context.Types is { Type: NamedType { IsComposite: true } type, ParentType: { } parent }
                && !context.Schema.DoTypesOverlap(type, parent)
            )
            {
                context.Report(
                    $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".",
                    fragment
                );
            }
        });
        on.Enter<FragmentSpreadNode>(spread =>
        {
            var name = spread.Name.Value;
            if (
                context.Fragments.Find(name) is { } fragment
                && context.Schema.FindType(fragment.TypeCondition) is NamedType { IsComposite: true } type
                && context.Types.ParentType is { } parent
                && !context.Schema.DoTypesOverlap(type, parent)
            )
            {
                context.Report(
                    $"Fragment \"{Excerpt.Of(name)}\" cannot be spread here as objects of type \"{parent}\" can never be of type "
                        + $"\"{type}\".",
                    spread
                );
            }
        });
    }
}
