using System.Collections.Immutable;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// Collects the fields that selection sets ask of one object type (specification 6.3.2, CollectFields): fragments whose
/// type condition holds are merged, each named fragment once.
/// </summary>
internal sealed class SelectionCollector
{
    private readonly SelectionTree _tree;
    private readonly ObjectType _type;
    private readonly OrderedDictionary<string, ImmutableArray<FieldNode>.Builder> _fields = new(StringComparer.Ordinal);
    private HashSet<string>? _visited;
    private GraphQLError? _error;

    private SelectionCollector(SelectionTree tree, ObjectType type)
    {
        _tree = tree;
        _type = type;
    }

    public static SelectionSet Collect(
        SelectionTree tree, Selection? parent, ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var collector = new SelectionCollector(tree, type);
        foreach (var set in selectionSets) collector.Visit(set);
        if (collector._error is { } error) return new SelectionSet(error);
        var selections = new List<Selection>(collector._fields.Count);
        foreach (var nodes in collector._fields.Values)
        {
            // A field that the schema does not know is left out: only a document that was not validated has one.
            if (tree.Schema.FindField(type, nodes[0].Name.Value) is { } field)
                selections.Add(new Selection(tree, parent, type, field, nodes.ToImmutable()));
        }

        return new SelectionSet([.. selections]);
    }

    private void Visit(SelectionSetNode set)
    {
        foreach (var node in set.Selections)
        {
            if (_error is not null) return;
            if (!node.Directives.IsEmpty && !IsIncluded(node)) continue;
            switch (node)
            {
                case FieldNode field:
                    var key = field.ResponseKey;
                    if (!_fields.TryGetValue(key, out var nodes)) _fields.Add(key, nodes = ImmutableArray.CreateBuilder<FieldNode>(1));
                    nodes.Add(field);
                    break;
                case InlineFragmentNode fragment:
                    if (fragment.TypeCondition is null || Applies(fragment.TypeCondition)) Visit(fragment.SelectionSet);
                    break;
                case FragmentSpreadNode spread:
                    var fragmentName = spread.Name.Value;
                    if (_tree.FindFragment(fragmentName) is { } definition
                        && Applies(definition.TypeCondition)
                        && (_visited ??= new HashSet<string>(StringComparer.Ordinal)).Add(fragmentName))
                    {
                        Visit(definition.SelectionSet);
                    }

                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode condition)
    {
        if (condition.Name.Value == _type.Name) return true;
        return _tree.Schema.FindType(condition.Name.Value) is { IsAbstract: true } type && _tree.Schema.IsPossibleType(type, _type);
    }

    private bool IsIncluded(SelectionNode node) =>
        !Condition(node, SpecifiedDirectives.Skip, absent: false) && Condition(node, SpecifiedDirectives.Include, absent: true);

    private bool Condition(SelectionNode node, DirectiveDefinition directive, bool absent)
    {
        foreach (var applied in node.Directives)
        {
            if (applied.Name.Value != directive.Name) continue;
            var arguments = ArgumentCoercion.Coerce(directive.Arguments, applied.Arguments, applied, _tree.Variables, out var error);
            _error ??= error;
            return error is null ? arguments.Get<bool>("if") : absent;
        }

        return absent;
    }
}
