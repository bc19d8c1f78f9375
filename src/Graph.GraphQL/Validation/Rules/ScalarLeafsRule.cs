using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// A field has a selection set exactly if its type has fields.
/// https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections
/// </summary>
internal sealed class ScalarLeafsRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.Enter<FieldNode>(field =>
        {
            if (context.Types.Type is not { } type)
                return;
            var name = field.Name.Value;
            if (type.NamedType.IsLeaf)
            {
                if (field.SelectionSet is { } selectionSet)
                {
                    context.Report($"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", selectionSet);
                }
            }
            else if (field.SelectionSet is null)
            {
                context.Report(
                    $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?",
                    field
                );
            }
            else if (field.SelectionSet.Selections.IsEmpty && !context.Options.AllowEmptySelectionSets)
            {
                context.Report($"Field \"{name}\" of type \"{type}\" must have at least one field selected.", field);
            }
        });
    }
}
