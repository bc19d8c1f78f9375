using System.Runtime.CompilerServices;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Merging;

/// <summary>The fields of a selection set by response key, and the fragments that it spreads, each once.</summary>
internal sealed class CollectedFields
{
    private HashSet<FragmentDefinitionNode>? _spread;

    private CollectedFields() { }

    /// <summary>In the order of the document (nothing is ever removed).</summary>
    public Dictionary<string, List<CollectedField>> ByResponseKey { get; } = new(StringComparer.Ordinal);

    public List<FragmentDefinitionNode> Fragments { get; } = [];

    public static CollectedFields Of(OperationValidationContext context, NamedType? parentType, SelectionSetNode set)
    {
        var collected = new CollectedFields();
        collected.Collect(context, parentType, set);
        return collected;
    }

    private void Collect(OperationValidationContext context, NamedType? parentType, SelectionSetNode set)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!ByResponseKey.TryGetValue(field.ResponseKey, out var fields))
                        ByResponseKey.Add(field.ResponseKey, fields = new(1));
                    fields.Add(new(parentType, field));
                    break;
                case FragmentSpreadNode spread:
                    if (context.Fragments.Find(spread.Name.Value) is { } fragment && (_spread ??= []).Add(fragment))
                        Fragments.Add(fragment);
                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is { } condition ? context.Schema.FindType(condition.Name.Value) : parentType;
                    Collect(context, type, inline.SelectionSet);
                    break;
            }
        }
    }
}
