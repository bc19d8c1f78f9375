using System.Runtime.CompilerServices;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// The root fields of mutations and subscriptions are not deferred or streamed. From the working draft (incremental delivery).
/// </summary>
internal sealed class DeferStreamDirectiveOnRootFieldRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        // Valid fragments need not be checked again for the next operation.
        var faultless = new HashSet<string>(StringComparer.Ordinal);
        on.Enter<OperationDefinitionNode>(operation =>
        {
            if (operation.Operation == OperationType.Query || context.Schema.RootType(operation.Operation) is not { } root)
                return;
            var place = $"root {operation.Operation.ToKeyword()} type \"{root}\"";
            var visited = new HashSet<string>(StringComparer.Ordinal);
            if (Check(context, operation.SelectionSet, place, visited, faultless))
                faultless.UnionWith(visited);
        });
    }

    private static bool Check(
        OperationValidationContext context,
        SelectionSetNode selectionSet,
        string place,
        HashSet<string> visited,
        HashSet<string> faultless
    )
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var isFaultless = true;
        foreach (var selection in selectionSet.Selections)
        {
            SelectionSetNode? inner = null;
            switch (selection)
            {
                case FieldNode:
                    isFaultless &= IsWithout("stream", "Stream");
                    break;
                case FragmentSpreadNode { Name.Value: var name }:
                    if (visited.Add(name) && context.Fragments.Find(name) is { } fragment)
                    {
                        isFaultless &= IsWithout("defer", "Defer");
                        inner = faultless.Contains(name) ? null : fragment.SelectionSet;
                    }

                    break;
                case InlineFragmentNode inline:
                    isFaultless &= IsWithout("defer", "Defer");
                    inner = inline.SelectionSet;
                    break;
            }

            if (inner is not null)
                isFaultless &= Check(context, inner, place, visited, faultless);

            bool IsWithout(string directive, string title)
            {
                if (selection.Directives.FirstOrDefault(found => found.Name.Value == directive) is not { } found)
                    return true;
                context.Report($"{title} directive cannot be used on {place}.", found);
                return false;
            }
        }

        return isFaultless;
    }
}
