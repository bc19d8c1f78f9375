using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// The type condition of a fragment is an object type, an interface or a union.
/// https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types
/// </summary>
internal sealed class FragmentsOnCompositeTypesRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.Enter<InlineFragmentNode>(fragment =>
        {
            if (fragment.TypeCondition is { } condition && context.Schema.FindType(condition) is { IsComposite: false })
                context.Report($"Fragment cannot condition on non composite type \"{Excerpt.Of(condition.Name.Value)}\".", condition);
        });
        on.Enter<FragmentDefinitionNode>(fragment =>
        {
            var condition = fragment.TypeCondition;
            if (context.Schema.FindType(condition) is { IsComposite: false })
            {
                context.Report(
                    $"Fragment \"{Excerpt.Of(fragment.Name.Value)}\" cannot condition on non composite type "
                        + $"\"{Excerpt.Of(condition.Name.Value)}\".",
                    condition
                );
            }
        });
    }
}
