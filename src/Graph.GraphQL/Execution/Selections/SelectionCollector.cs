using System.Collections.Immutable;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// Collects the fields that selection sets select from one object type (specification 6.3.2, CollectFields). Fragments whose
/// type condition holds are merged, each named fragment once.
/// </summary>
internal sealed class SelectionCollector
{
    private readonly SelectionTree _tree;
    private readonly ObjectType _type;
    private readonly OrderedDictionary<string, ImmutableArray<FieldNode>.Builder> _fields = new(StringComparer.Ordinal);
    private HashSet<string>? _visited;

    // Only if the tree is incremental: the deferral around each node of _fields, and those found during collection.
    private readonly Dictionary<string, ImmutableArray<DeferUsage?>.Builder>? _deferUsages;
    private ImmutableArray<DeferUsage>.Builder? _newDeferUsages;
    private HashSet<(string Fragment, DirectiveNode Defer)>? _visitedDeferred;
    private GraphQLError? _error;

    private SelectionCollector(SelectionTree tree, ObjectType type)
    {
        _tree = tree;
        _type = type;
        if (tree.IsIncremental)
            _deferUsages = new(StringComparer.Ordinal);
    }

    /// <summary>The root fields.</summary>
    public static SelectionSet Collect(SelectionTree tree, ObjectType type, SelectionSetNode selectionSet)
    {
        var collector = new SelectionCollector(tree, type);
        collector.Visit(selectionSet, null);
        return collector.Finish(null);
    }

    /// <summary>The fields below a field.</summary>
    public static SelectionSet Collect(SelectionTree tree, Selection parent, ObjectType type)
    {
        var collector = new SelectionCollector(tree, type);
        for (var i = 0; i < parent.Nodes.Length; i++)
        {
            if (parent.Nodes[i].SelectionSet is { } set)
                collector.Visit(set, parent.DeferUsages.IsDefault ? null : parent.DeferUsages[i]);
        }

        return collector.Finish(parent);
    }

    private SelectionSet Finish(Selection? parent)
    {
        if (_error is { } error)
            return new SelectionSet(error);
        var selections = new List<Selection>(_fields.Count);
        foreach (var (key, nodes) in _fields)
        {
            // A field that is not in the schema is skipped: only an unvalidated document can have one.
            if (_tree.Schema.FindField(_type, nodes[0].Name.Value) is { } field)
                selections.Add(new Selection(_tree, parent, _type, field, nodes.ToImmutable(), DeferUsagesOf(key)));
        }

        return _newDeferUsages is null && (parent is null || parent.DeferUsages.IsDefault)
            ? new SelectionSet([.. selections])
            : Divide(selections, parent?.DeferredBy ?? DeferUsageSet.None);
    }

    private ImmutableArray<DeferUsage?> DeferUsagesOf(string key) =>
        _deferUsages is not null && _deferUsages[key] is var usages && usages.Any(usage => usage is not null)
            ? usages.ToImmutable()
            : default;

    // Fields that wait for the same deferrals as the parent field are executed with it, the rest later.
    private SelectionSet Divide(List<Selection> selections, DeferUsageSet above)
    {
        var now = new List<Selection>(selections.Count);
        var parts = new List<(DeferUsageSet Usages, List<Selection> Selections)>();
        foreach (var selection in selections)
        {
            if (selection.DeferredBy.IsSameAs(above))
            {
                now.Add(selection);
                continue;
            }

            var part = parts.Find(part => part.Usages.IsSameAs(selection.DeferredBy)).Selections;
            if (part is null)
                parts.Add((selection.DeferredBy, part = []));
            part.Add(selection);
        }

        if (parts.Count == 0 && _newDeferUsages is null)
            return new SelectionSet([.. now]);
        var later = parts.Select(part => new DeferredSelections(part.Usages, new SelectionSet([.. part.Selections])));
        return new SelectionSet([.. now], new Deferral(_newDeferUsages?.ToImmutable() ?? [], [.. later]));
    }

    private void Visit(SelectionSetNode set, DeferUsage? deferral)
    {
        foreach (var node in set.Selections)
        {
            if (_error is not null)
                return;
            if (!node.Directives.IsEmpty && !IsIncluded(node))
                continue;
            switch (node)
            {
                case FieldNode field:
                    Add(field, deferral);
                    break;
                case InlineFragmentNode fragment:
                    if (fragment.TypeCondition is null || Applies(fragment.TypeCondition))
                        Visit(fragment.SelectionSet, Enter(fragment, deferral));
                    break;
                case FragmentSpreadNode spread:
                    if (_tree.FindFragment(spread.Name.Value) is { } definition && Applies(definition.TypeCondition))
                        VisitFragment(definition, spread, deferral);
                    break;
            }
        }
    }

    private void Add(FieldNode field, DeferUsage? deferral)
    {
        var key = field.ResponseKey;
        if (!_fields.TryGetValue(key, out var nodes))
            _fields.Add(key, nodes = ImmutableArray.CreateBuilder<FieldNode>(1));
        nodes.Add(field);
        if (_deferUsages is null)
            return;
        if (!_deferUsages.TryGetValue(key, out var usages))
            _deferUsages.Add(key, usages = ImmutableArray.CreateBuilder<DeferUsage?>(1));
        usages.Add(deferral);
    }

    // A fragment is merged once, and once more for each deferral unless it already occurs outside any deferral.
    private void VisitFragment(FragmentDefinitionNode fragment, FragmentSpreadNode spread, DeferUsage? deferral)
    {
        var name = fragment.Name.Value;
        if (_visited is not null && _visited.Contains(name))
            return;
        var found = DeferralOf(spread, deferral);
        if ((found ?? deferral) is { } around)
        {
            if (!(_visitedDeferred ??= []).Add((name, around.Node)))
                return;
            if (found is not null)
                (_newDeferUsages ??= ImmutableArray.CreateBuilder<DeferUsage>(1)).Add(around);
            Visit(fragment.SelectionSet, around);
            return;
        }

        (_visited ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
        Visit(fragment.SelectionSet, null);
    }

    private DeferUsage? Enter(InlineFragmentNode fragment, DeferUsage? deferral)
    {
        if (DeferralOf(fragment, deferral) is not { } found)
            return deferral;
        (_newDeferUsages ??= ImmutableArray.CreateBuilder<DeferUsage>(1)).Add(found);
        return found;
    }

    // The deferral that a fragment starts; null if it starts none.
    private DeferUsage? DeferralOf(SelectionNode fragment, DeferUsage? around)
    {
        if (!_tree.IsIncremental)
            return null;
        foreach (var applied in fragment.Directives)
        {
            if (applied.Name.Value != IncrementalDirectives.Defer.Name)
                continue;
            var arguments = ArgumentCoercion.Coerce(
                IncrementalDirectives.Defer.Arguments,
                applied.Arguments,
                applied,
                _tree.Variables,
                out var error
            );
            _error ??= error;
            return error is null && arguments.Get<bool>("if") ? new DeferUsage(applied, arguments.Get<string?>("label"), around) : null;
        }

        return null;
    }

    private bool Applies(NamedTypeNode condition)
    {
        if (condition.Name.Value == _type.Name)
            return true;
        return _tree.Schema.FindType(condition.Name.Value) is { IsAbstract: true } type && _tree.Schema.IsPossibleType(type, _type);
    }

    private bool IsIncluded(SelectionNode node) =>
        !Condition(node, SpecifiedDirectives.Skip, absent: false) && Condition(node, SpecifiedDirectives.Include, absent: true);

    private bool Condition(SelectionNode node, DirectiveDefinition directive, bool absent)
    {
        foreach (var applied in node.Directives)
        {
            if (applied.Name.Value != directive.Name)
                continue;
            var arguments = ArgumentCoercion.Coerce(directive.Arguments, applied.Arguments, applied, _tree.Variables, out var error);
            _error ??= error;
            return error is null ? arguments.Get<bool>("if") : absent;
        }

        return absent;
    }
}
