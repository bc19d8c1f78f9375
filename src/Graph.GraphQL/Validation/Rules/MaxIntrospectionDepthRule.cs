using System.Runtime.CompilerServices;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// An introspection query does not nest lists of the schema three deep: each level multiplies the response by the size of the
/// schema. Not in the specification; the same limit as graphql-js.
/// </summary>
internal sealed class MaxIntrospectionDepthRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        var check = new Check(context);
        on.TryEnter<FieldNode>(field =>
        {
            if (field.Name.Value is not ("__schema" or "__type") || !check.IsTooDeep(field))
                return true;
            context.Report("Maximum introspection depth exceeded", field);
            return false;
        });
    }

    /// <summary>
    /// The result for each fragment is stored per depth, so a fragment is checked at most once for each of the three depths.
    /// </summary>
    private sealed class Check(OperationValidationContext context)
    {
        private const int MaxListDepth = 3;

        private readonly Dictionary<string, int> _good = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _bad = new(StringComparer.Ordinal);

        public bool IsTooDeep(FieldNode root) => IsTooDeep(root, 0, new(StringComparer.Ordinal));

        private bool IsTooDeep(SelectionNode node, int depth, Dictionary<string, int> visited)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            switch (node)
            {
                case FragmentSpreadNode spread:
                    return IsFragmentTooDeep(spread.Name.Value, depth, visited);
                case InlineFragmentNode inline:
                    return AreTooDeep(inline.SelectionSet, depth, visited);
                case FieldNode { Name.Value: "fields" or "interfaces" or "possibleTypes" or "inputFields" } field:
                    return depth + 1 >= MaxListDepth || AreTooDeep(field.SelectionSet, depth + 1, visited);
                case FieldNode field:
                    return AreTooDeep(field.SelectionSet, depth, visited);
                default:
                    return false;
            }
        }

        private bool AreTooDeep(SelectionSetNode? set, int depth, Dictionary<string, int> visited)
        {
            foreach (var selection in set?.Selections ?? [])
            {
                if (IsTooDeep(selection, depth, visited))
                    return true;
            }

            return false;
        }

        private bool IsFragmentTooDeep(string name, int depth, Dictionary<string, int> visited)
        {
            if (_bad.TryGetValue(name, out var badFrom) && badFrom <= depth)
                return true;
            if (IsKnown(visited, name, depth) || IsKnown(_good, name, depth))
                return false;
            if (context.Fragments.Find(name) is not { } fragment)
                return false;
            visited[name] = depth;
            var isTooDeep = AreTooDeep(fragment.SelectionSet, depth, visited);
            (isTooDeep ? _bad : _good)[name] = depth;
            return isTooDeep;
        }

        private static bool IsKnown(Dictionary<string, int> depths, string name, int depth) =>
            depths.TryGetValue(name, out var known) && known >= depth;
    }
}
