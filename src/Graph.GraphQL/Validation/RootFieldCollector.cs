using System.Runtime.CompilerServices;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation;

/// <summary>
/// The root fields that an operation would execute, including those in fragments: the specification's CollectSubscriptionFields
/// (https://spec.graphql.org/September2025/#CollectSubscriptionFields()).
/// </summary>
internal sealed class RootFieldCollector
{
    private readonly OperationValidationContext _context;
    private readonly ObjectType _root;
    private readonly HashSet<(string Fragment, DirectiveNode? Defer)> _visited = [];
    private readonly Dictionary<string, List<FieldNode>> _byResponseKey = new(StringComparer.Ordinal);

    private RootFieldCollector(OperationValidationContext context, ObjectType root)
    {
        _context = context;
        _root = root;
    }

    /// <summary>The fields of each response key, in the order of the document.</summary>
    public List<List<FieldNode>> Fields { get; } = [];

    /// <summary>The uses of <c>@skip</c> and <c>@include</c>; selections under them are not collected.</summary>
    public List<DirectiveNode> Conditions { get; } = [];

    public static RootFieldCollector Collect(OperationValidationContext context, OperationDefinitionNode operation, ObjectType root)
    {
        var collector = new RootFieldCollector(context, root);
        collector.Collect(operation.SelectionSet, null);
        return collector;
    }

    private void Collect(SelectionSetNode set, DirectiveNode? defer)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _context.Fragments.Spend(set.Selections.Length);
        foreach (var selection in set.Selections)
        {
            _context.Fragments.Spend(selection.Directives.Length);
            if (IsConditional(selection))
                continue;
            switch (selection)
            {
                case FieldNode field:
                    Add(field);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition):
                    Collect(fragment.SelectionSet, DeferOf(fragment) ?? defer);
                    break;
                case FragmentSpreadNode spread:
                    CollectFragment(spread, DeferOf(spread) ?? defer);
                    break;
            }
        }
    }

    private void CollectFragment(FragmentSpreadNode spread, DirectiveNode? defer)
    {
        var name = spread.Name.Value;
        if (_context.Fragments.Find(name) is not { } fragment || !Applies(fragment.TypeCondition))
            return;
        if (!_visited.Contains((name, null)) && _visited.Add((name, defer)))
            Collect(fragment.SelectionSet, defer);
    }

    private void Add(FieldNode field)
    {
        if (!_byResponseKey.TryGetValue(field.ResponseKey, out var fields))
        {
            _byResponseKey.Add(field.ResponseKey, fields = []);
            Fields.Add(fields);
        }

        fields.Add(field);
    }

    private bool IsConditional(SelectionNode selection)
    {
        var condition = Find(selection, "skip") ?? Find(selection, "include");
        if (condition is not null)
            Conditions.Add(condition);
        return condition is not null;
    }

    private bool Applies(NamedTypeNode? condition)
    {
        if (condition is null)
            return true;
        var type = _context.Schema.FindType(condition.Name.Value);
        return type == _root || (type is { IsAbstract: true } && _context.Schema.IsPossibleType(type, _root));
    }

    private static DirectiveNode? DeferOf(SelectionNode selection)
    {
        var defer = Find(selection, "defer");
        var isOff = defer?.Arguments.Any(a => a is { Name.Value: "if", Value: BooleanValueNode { Value: false } });
        return isOff == true ? null : defer;
    }

    private static DirectiveNode? Find(SelectionNode selection, string name) =>
        selection.Directives.FirstOrDefault(directive => directive.Name.Value == name);
}
