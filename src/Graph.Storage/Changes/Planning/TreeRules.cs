using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>No node is part of itself: relations that the model marks as tree relations must not form cycles.</summary>
internal static class TreeRules
{
    public static async ValueTask CheckAsync(RuleContext context)
    {
        foreach (var tree in context.Draft.ChangedRelations().Where(r => r.Type.IsTree).GroupBy(r => r.Type))
        {
            var direction = tree.Key.Fields.First(f => f.IsTree).Direction;
            var parents = await ParentsAsync(context, tree.Key, direction, tree);
            Report(context, tree.Key, parents);
        }
    }

    // The complete path upward from each node that gets another parent.
    private static async ValueTask<Dictionary<string, List<RelationState>>> ParentsAsync(
        RuleContext context,
        RelationType type,
        RelationDirection direction,
        IEnumerable<RelationState> changed
    )
    {
        var draft = context.Draft;
        var written = draft.WrittenRelations.Where(r => r.Type == type).ToLookup(r => r.End(direction), StringComparer.Ordinal);
        var parents = new Dictionary<string, List<RelationState>>(StringComparer.Ordinal);
        var next = changed.Select(r => r.End(direction)).ToHashSet(StringComparer.Ordinal);
        while (next.Count > 0)
        {
            var stored = await context.Lookup.RelationsOfAsync(
                [.. next.Where(id => draft.StoredNode(id) is not null)],
                type,
                direction,
                context.Cancellation
            );
            draft.Add(stored);
            var standing = stored.Where(r => r.Equals(draft.Relation(r.Id))).ToLookup(r => r.End(direction), StringComparer.Ordinal);
            foreach (var id in next)
                parents[id] = [.. written[id].Concat(standing[id]).DistinctBy(r => r.Id)];
            next = next.SelectMany(id => parents[id])
                .Select(r => r.OtherEnd(direction))
                .Where(id => !parents.ContainsKey(id))
                .ToHashSet(StringComparer.Ordinal);
            await draft.LoadAsync(next);
        }

        return parents;
    }

    private static void Report(RuleContext context, RelationType type, Dictionary<string, List<RelationState>> parents)
    {
        var direction = type.Fields.First(f => f.IsTree).Direction;
        foreach (var cycle in TreeCycles.Find(parents.Keys, id => parents.GetValueOrDefault(id, []), r => r.OtherEnd(direction)))
        {
            context.Add(
                type.Name,
                cycle.Last.Id,
                null,
                "no cycle in the tree",
                string.Join(" in ", cycle.Nodes.Append(cycle.Nodes[0]).Select(id => $"\"{id}\""))
            );
        }
    }
}
