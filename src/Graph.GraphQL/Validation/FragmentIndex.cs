using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation;

/// <summary>The fragments of a document and their spreads, found once and within a budget of steps.</summary>
internal sealed class FragmentIndex
{
    private readonly Dictionary<string, FragmentDefinitionNode> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<string, List<FragmentDefinitionNode>> _reachable = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellation;
    private int _budget;

    public FragmentIndex(DocumentNode document, ValidationOptions options)
    {
        (_budget, _cancellation) = (options.FragmentBudget, options.Cancellation);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
                _byName[fragment.Name.Value] = fragment;
        }
    }

    /// <summary>The fragment with this name, the last if there are several; null if there is none.</summary>
    public FragmentDefinitionNode? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The spreads within a selection set, at any depth, without following them.</summary>
    public List<FragmentSpreadNode> SpreadsIn(SelectionSetNode selectionSet)
    {
        if (_spreads.TryGetValue(selectionSet, out var spreads))
            return spreads;
        spreads = [];
        var open = new Stack<SelectionSetNode>();
        open.Push(selectionSet);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        open.Push(inner);
                        break;
                    case InlineFragmentNode fragment:
                        open.Push(fragment.SelectionSet);
                        break;
                }
            }
        }

        _spreads.Add(selectionSet, spreads);
        return spreads;
    }

    /// <summary>
    /// The fragments that operations spread, directly or not, each once. Operations that spread the same fragments get
    /// the same list.
    /// </summary>
    public List<FragmentDefinitionNode> ReachableFrom(params ReadOnlySpan<OperationDefinitionNode> operations)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            foreach (var spread in SpreadsIn(operation.SelectionSet))
                names.Add(spread.Name.Value);
        }

        var key = string.Join(' ', names.Order(StringComparer.Ordinal));
        if (_reachable.TryGetValue(key, out var fragments))
            return fragments;
        fragments = [];
        Spend(names.Count);
        var open = new Queue<string>(names);
        while (open.TryDequeue(out var name))
        {
            if (Find(name) is not { } fragment)
                continue;
            fragments.Add(fragment);
            var spreads = SpreadsIn(fragment.SelectionSet);
            Spend(spreads.Count);
            foreach (var spread in spreads)
            {
                if (names.Add(spread.Name.Value))
                    open.Enqueue(spread.Name.Value);
            }
        }

        _reachable.Add(key, fragments);
        return fragments;
    }

    /// <exception cref="ValidationAbortedException">The budget is exhausted.</exception>
    public void Spend(int steps)
    {
        _cancellation.ThrowIfCancellationRequested();
        _budget -= steps;
        if (_budget < 0)
            throw ValidationAbortedException.BudgetSpent();
    }
}
