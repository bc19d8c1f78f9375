using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Subscriptions do not defer or stream, unless a condition can disable it. From the working draft (incremental delivery).
/// </summary>
internal sealed class DeferStreamDirectiveOnValidOperationsRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        // Valid fragments need not be checked again for the next operation.
        var faultless = new HashSet<string>(StringComparer.Ordinal);
        on.Enter<OperationDefinitionNode>(operation =>
        {
            if (operation.Operation != OperationType.Subscription)
                return;
            var visited = new HashSet<string>(StringComparer.Ordinal);
            if (Check(context, operation.SelectionSet, [], visited, faultless))
                faultless.UnionWith(visited);
        });
    }

    private static bool Check(
        OperationValidationContext context,
        SelectionSetNode selectionSet,
        ImmutableStack<FragmentSpreadNode> spreads,
        HashSet<string> visited,
        HashSet<string> faultless
    )
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var isFaultless = true;
        foreach (var selection in selectionSet.Selections)
        {
            if (CanBeLeftOut(selection))
                continue;
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value is not ("defer" or "stream") || CanBeOff(directive))
                    continue;
                isFaultless = false;
                var name = directive.Name.Value;
                context.Report(
                    $"{(name == "defer" ? "Defer" : "Stream")} directive not supported on subscription operations. Disable "
                        + $"`@{name}` by setting the `if` argument to `false`.",
                    [directive, .. spreads]
                );
            }

            isFaultless &= selection switch
            {
                FragmentSpreadNode spread => CheckFragment(spread),
                InlineFragmentNode inline => Check(context, inline.SelectionSet, spreads, visited, faultless),
                FieldNode { SelectionSet: { } inner } => Check(context, inner, spreads, visited, faultless),
                _ => true,
            };
        }

        return isFaultless;

        bool CheckFragment(FragmentSpreadNode spread)
        {
            var name = spread.Name.Value;
            return faultless.Contains(name)
                || !visited.Add(name)
                || context.Fragments.Find(name) is not { } fragment
                || Check(context, fragment.SelectionSet, spreads.Push(spread), visited, faultless);
        }
    }

    private static bool CanBeLeftOut(SelectionNode selection) =>
        Find(selection, "skip") is { } skip && ConditionOf(skip) is not BooleanValueNode { Value: false }
        || Find(selection, "include") is { } include && ConditionOf(include) is not (null or BooleanValueNode { Value: true });

    private static bool CanBeOff(DirectiveNode directive) => ConditionOf(directive) is VariableNode or BooleanValueNode { Value: false };

    private static DirectiveNode? Find(SelectionNode selection, string name) =>
        selection.Directives.FirstOrDefault(directive => directive.Name.Value == name);

    private static ValueNode? ConditionOf(DirectiveNode directive) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value;
}
