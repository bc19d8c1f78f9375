using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// No fragment spreads itself, directly or through others.
/// https://spec.graphql.org/September2025/#sec-Fragment-spreads-must-not-form-cycles
/// </summary>
internal sealed class NoFragmentCyclesRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        on.Skip<OperationDefinitionNode>();
        on.TryEnter<FragmentDefinitionNode>(fragment =>
        {
            if (visited.Add(fragment.Name.Value))
                new Search(context, visited).From(fragment);
            return false;
        });
    }

    /// <summary>
    /// A depth-first search with an explicit stack: a chain of fragments may be as long as the document. Each fragment is
    /// entered once, so each spread is followed once.
    /// </summary>
    private sealed class Search(OperationValidationContext context, HashSet<string> visited)
    {
        private readonly List<Step> _path = [];
        private readonly Dictionary<string, int> _depthByName = new(StringComparer.Ordinal);

        public void From(FragmentDefinitionNode start)
        {
            Enter(start);
            while (_path.Count > 0)
            {
                var step = _path[^1];
                if (step.Next == step.Spreads.Count)
                {
                    _path.RemoveAt(_path.Count - 1);
                    _depthByName.Remove(step.Fragment.Name.Value);
                    continue;
                }

                var spread = step.Spreads[step.Next++];
                var name = spread.Name.Value;
                if (_depthByName.TryGetValue(name, out var depth))
                    Report(name, depth);
                else if (context.Fragments.Find(name) is { } fragment && visited.Add(name))
                    Enter(fragment);
            }
        }

        private void Enter(FragmentDefinitionNode fragment)
        {
            _depthByName[fragment.Name.Value] = _path.Count;
            _path.Add(new Step(fragment, context.Fragments.SpreadsIn(fragment.SelectionSet)));
        }

        private void Report(string name, int depth)
        {
            var cycle = _path[depth..].ConvertAll(step => step.Spreads[step.Next - 1]);
            var via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name.Value}\""));
            context.Report(
                $"Cannot spread fragment \"{Excerpt.Of(name)}\" within itself{(via.Length > 0 ? $" via {Excerpt.Of(via)}" : "")}.",
                [.. cycle]
            );
        }

        private sealed class Step(FragmentDefinitionNode fragment, List<FragmentSpreadNode> spreads)
        {
            public FragmentDefinitionNode Fragment => fragment;

            public List<FragmentSpreadNode> Spreads => spreads;

            /// <summary>The index of the spread to follow next.</summary>
            public int Next { get; set; }
        }
    }
}
