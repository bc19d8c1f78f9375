namespace Graph.Storage.Changes.Planning;

/// <summary>Finds nodes that are part of themselves.</summary>
public static class TreeCycles
{
    /// <summary>The cycles on the paths upward from some nodes: one for each relation that closes a cycle.</summary>
    /// <typeparam name="TRelation">A relation from a node to its parent.</typeparam>
    /// <param name="starts">The nodes to start from, in the order in which cycles are reported.</param>
    /// <param name="up">The relations from a node to its parents.</param>
    /// <param name="parent">The target of a relation.</param>
    /// <returns>The nodes of each cycle, each a part of the next, and the relation from the last to the first.</returns>
    public static IEnumerable<(IReadOnlyList<string> Nodes, TRelation Last)> Find<TRelation>(
        IEnumerable<string> starts,
        Func<string, IEnumerable<TRelation>> up,
        Func<TRelation, string> parent
    )
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in starts)
        {
            // Follow the first parent that is not yet known to be a dead end. Deep trees must not need a deep stack.
            var path = new List<string>();
            var onPath = new HashSet<string>(StringComparer.Ordinal);
            var pending = new Stack<(string Id, int Depth, TRelation? Relation)>([(start, 0, default)]);
            while (pending.TryPop(out var step))
            {
                foreach (var left in path.Skip(step.Depth))
                {
                    onPath.Remove(left);
                    done.Add(left);
                }

                path.RemoveRange(step.Depth, path.Count - step.Depth);
                if (onPath.Contains(step.Id))
                {
                    yield return (path[path.IndexOf(step.Id)..], step.Relation!);
                    continue;
                }

                if (done.Contains(step.Id))
                    continue;
                path.Add(step.Id);
                onPath.Add(step.Id);
                foreach (var relation in up(step.Id))
                    pending.Push((parent(relation), path.Count, relation));
            }

            done.UnionWith(path);
        }
    }
}
