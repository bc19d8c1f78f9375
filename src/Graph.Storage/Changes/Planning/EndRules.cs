using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>A relation connects two existing nodes, of kinds that its type may connect.</summary>
internal static class EndRules
{
    private const int ShownKinds = 8;

    public static async ValueTask CheckAsync(RuleContext context)
    {
        var draft = context.Draft;
        var changed = draft.ChangedRelations();
        await draft.LoadAsync(changed.SelectMany(r => new[] { r.FromId, r.ToId }));
        foreach (var relation in changed)
            Check(context, relation);

        var written = changed.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var rekinded = draft
            .ChangedNodes()
            .Where(n => draft.StoredNode(n.Id) is { } before && before.Kind != n.Kind)
            .Select(n => n.Id)
            .ToHashSet(StringComparer.Ordinal);
        var withdrawn = draft.WithdrawnNodes().ToDictionary(n => n.Id, StringComparer.Ordinal);
        if (rekinded.Count + withdrawn.Count == 0)
            return;
        var stored = await context.Lookup.RelationsOfAsync([.. rekinded, .. withdrawn.Keys], context.Cancellation);
        draft.Add(stored);
        var remaining = stored.Select(r => draft.Relation(r.Id)).OfType<RelationState>().Where(r => !written.Contains(r.Id)).ToList();
        var standing = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        await draft.LoadAsync(remaining.SelectMany(r => new[] { r.FromId, r.ToId }));
        foreach (var relation in remaining)
        {
            var gone = new[] { relation.FromId, relation.ToId }.Where(withdrawn.ContainsKey).Distinct().ToList();
            foreach (var id in gone)
                (standing.TryGetValue(id, out var on) ? on : standing[id] = []).Add(relation.Id);
            if (gone.Count == 0)
                Check(context, relation);
        }

        foreach (var (id, relations) in standing)
        {
            context.Add(
                withdrawn[id].Kind.Name,
                id,
                null,
                "no relation on a withdrawn node",
                RuleContext.List(relations),
                "Withdraw them in the same change."
            );
        }
    }

    private static void Check(RuleContext context, RelationState relation)
    {
        var from = End(context, relation, relation.FromId, "start at");
        var to = End(context, relation, relation.ToId, "lead to");
        if (from is null || to is null || relation.Type.Joins(from.Kind, to.Kind))
            return;
        var targets = relation.Type.TargetsOf(from.Kind);
        var expected =
            targets.Count > 0
                ? $"a relation from {from.Kind.Name} to {OneOf(targets)}"
                : $"a relation that starts at {OneOf([.. relation.Type.Ends.Keys.OrderBy(k => k.Name, StringComparer.Ordinal)])}";
        context.Add(relation.Type.Name, relation.Id, null, expected, $"{from.Kind.Name} \"{from.Id}\" to {to.Kind.Name} \"{to.Id}\"");
    }

    private static NodeState? End(RuleContext context, RelationState relation, string id, string verb)
    {
        if (context.Draft.Node(id) is { } node)
            return node;
        if (context.Refused.Contains(id))
            return null;
        var came =
            context.Draft.StoredNode(id) is not null ? $"\"{id}\", which this change withdraws"
            : context.Draft.Relation(id) is { } other ? $"\"{id}\", a relation ({other.Type.Name})"
            : $"\"{id}\", which does not exist";
        context.Add(relation.Type.Name, relation.Id, null, $"a node to {verb}", came);
        return null;
    }

    private static string OneOf(IReadOnlyList<Kind> kinds)
    {
        var names = string.Join(", ", kinds.Take(ShownKinds).Select(k => k.Name));
        return kinds.Count == 1 ? names : $"one of {names}{(kinds.Count > ShownKinds ? ", ..." : "")}";
    }
}
