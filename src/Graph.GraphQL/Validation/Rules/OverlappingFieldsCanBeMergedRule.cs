using Graph.GraphQL.Language;
using Graph.GraphQL.Validation.Merging;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Fields with the same response key are the same field with the same arguments, or belong to types that no object has in
/// common. The same applies to the selections below them. https://spec.graphql.org/September2025/#sec-Field-Selection-Merging
/// </summary>
internal sealed class OverlappingFieldsCanBeMergedRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        var finder = new MergeConflictFinder(context);
        on.Enter<SelectionSetNode>(set =>
        {
            // An inline fragment is merged into its parent; a single selection cannot conflict.
            if (context.Parent is InlineFragmentNode || set.Selections is [] or [not InlineFragmentNode])
                return;
            foreach (var conflict in finder.FindWithin(context.Types.ParentType, set))
            {
                context.Report(
                    $"Fields \"{Excerpt.Of(conflict.ResponseKey)}\" conflict because {conflict.Reason}. Use different aliases on "
                        + $"the fields to fetch both if this was intentional.",
                    [.. conflict.Fields1, .. conflict.Fields2]
                );
            }
        });
    }
}
