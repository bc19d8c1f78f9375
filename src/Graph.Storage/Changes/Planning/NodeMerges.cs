namespace Graph.Storage.Changes.Planning;

/// <summary>Moves the relations, evidence and references of merged nodes to their merge targets.</summary>
internal sealed class NodeMerges(ChangeDraft draft, IFactLookup lookup, CancellationToken cancellation)
{
    /// <summary>
    /// Moves the relations. A relation that would duplicate another with the same type, ends and key is merged into that one,
    /// which keeps its properties. Relations that the change itself writes or withdraws are not touched.
    /// </summary>
    public async ValueTask MoveRelationsAsync(IReadOnlySet<string> written)
    {
        var moved = new List<RelationState>();
        foreach (var relation in await lookup.RelationsOfAsync([.. draft.Merged.Keys], cancellation))
        {
            draft.Add([relation]);
            if (!written.Contains(relation.Id))
                moved.Add(relation with { FromId = draft.Resolve(relation.FromId), ToId = draft.Resolve(relation.ToId) });
        }

        await draft.LoadAsync(moved.SelectMany(r => new[] { r.FromId, r.ToId }));
        // A new node has no relations yet.
        var places = moved
            .Select(PlaceOf)
            .Where(p => draft.StoredNode(p.FromId) is not null && draft.StoredNode(p.ToId) is not null)
            .Distinct();
        var beside = await lookup.RelationsAtAsync([.. places], cancellation);
        draft.Add(beside);
        var standing = beside
            .Where(r => !written.Contains(r.Id))
            .ToLookup(r => (PlaceOf(r), KeyOf(r)))
            .ToDictionary(g => g.Key, g => g.First().Id);
        foreach (var relation in moved.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            if (standing.TryGetValue((PlaceOf(relation), KeyOf(relation)), out var id))
            {
                draft.MergeRelation(relation.Id, id);
            }
            else
            {
                standing.Add((PlaceOf(relation), KeyOf(relation)), relation.Id);
                draft.Put(relation);
            }
        }
    }

    /// <summary>Updates evidence and references that name a merged fact to name its merge target.</summary>
    public async ValueTask MoveReferencesAsync()
    {
        var dependents = await lookup.DependentsAsync([.. draft.Merged.Keys], cancellation);
        var ids = dependents.Select(d => d.FactId).Distinct(StringComparer.Ordinal).ToList();
        await draft.LoadAsync(ids);
        foreach (var id in ids)
        {
            if (draft.Node(id) is { } node)
                draft.Put(node with { Properties = draft.Resolve(node.Kind.Properties, node.Properties) });
            else if (draft.Relation(id) is { } relation)
                draft.Put(relation with { Properties = draft.Resolve(relation.Type.Properties, relation.Properties) });
        }
    }

    /// <summary>The values of a relation's key as text: equal texts mean equal values.</summary>
    public static string KeyOf(RelationState relation) =>
        relation.Type.Key switch
        {
            [] => "",
            [var only] => relation.Properties[only.Name]?.ToString() ?? "",
            var key => string.Join('\u001f', key.Select(p => relation.Properties[p.Name]?.ToString() ?? "")),
        };

    public static RelationPlace PlaceOf(RelationState relation) => new(relation.Type, relation.FromId, relation.ToId);
}
