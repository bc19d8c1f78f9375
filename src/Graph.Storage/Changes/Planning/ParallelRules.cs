namespace Graph.Storage.Changes.Planning;

/// <summary>Two relations of one type between the same nodes must differ in the key of the type.</summary>
internal static class ParallelRules
{
    public static async ValueTask CheckAsync(RuleContext context)
    {
        var draft = context.Draft;
        var changed = draft.ChangedRelations();
        // A new node has no relations yet.
        var places = changed
            .Where(r => draft.StoredNode(r.FromId) is not null && draft.StoredNode(r.ToId) is not null)
            .Select(NodeMerges.PlaceOf)
            .ToHashSet();
        var beside = places.Count == 0 ? [] : await context.Lookup.RelationsAtAsync(places, context.Cancellation);
        draft.Add(beside);

        var first = new Dictionary<(RelationPlace, string), string>();
        var isChanged = changed.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var standing in beside.Select(r => draft.Relation(r.Id)).OfType<RelationState>().Where(r => !isChanged.Contains(r.Id)))
            first.TryAdd((NodeMerges.PlaceOf(standing), NodeMerges.KeyOf(standing)), standing.Id);
        foreach (var relation in changed)
        {
            if (first.TryAdd((NodeMerges.PlaceOf(relation), NodeMerges.KeyOf(relation)), relation.Id))
                continue;
            var key = relation.Type.Key.Count == 0 ? "" : $" with this {string.Join(" and ", relation.Type.Key.Select(p => p.Name))}";
            context.Add(
                relation.Type.Name,
                relation.Id,
                null,
                $"one {relation.Type.Name} from \"{relation.FromId}\" to \"{relation.ToId}\"{key}",
                $"a duplicate of \"{first[(NodeMerges.PlaceOf(relation), NodeMerges.KeyOf(relation))]}\""
            );
        }
    }
}
