using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>A field that shows one neighbour may have at most one.</summary>
internal static class ToOneRules
{
    private readonly record struct RelationSlot(string NodeId, RelationType Type, RelationDirection Direction);

    public static async ValueTask CheckAsync(RuleContext context)
    {
        var draft = context.Draft;
        var toOne = context.Model.Relations.SelectMany(r => r.Fields).Where(ToOne.Holds).Select(f => (f.Relation, f.Direction)).ToHashSet();
        RelationDirection[] directions = [RelationDirection.Out, RelationDirection.In];
        var places = (
            from relation in draft.ChangedRelations()
            from direction in directions
            where toOne.Contains((relation.Type, direction))
            select new RelationSlot(relation.End(direction), relation.Type, direction)
        ).ToHashSet();
        if (places.Count == 0)
            return;

        var relations = (
            from relation in draft.WrittenRelations
            from direction in directions
            let place = new RelationSlot(relation.End(direction), relation.Type, direction)
            where places.Contains(place)
            select (place, relation)
        ).ToList();
        foreach (var group in places.Where(p => draft.StoredNode(p.NodeId) is not null).GroupBy(p => (p.Type, p.Direction)))
        {
            var (type, direction) = group.Key;
            var stored = await context.Lookup.RelationsOfAsync([.. group.Select(p => p.NodeId)], type, direction, context.Cancellation);
            draft.Add(stored);
            relations.AddRange(
                from relation in stored
                let after = draft.Relation(relation.Id)
                where after is not null && after.End(direction) == relation.End(direction)
                select (new RelationSlot(after.End(direction), type, direction), after)
            );
        }

        await draft.LoadAsync(relations.Select(r => r.relation.OtherEnd(r.place.Direction)));
        foreach (var group in relations.GroupBy(r => r.place, r => r.relation))
            Check(context, group.Key, [.. group.DistinctBy(r => r.Id)]);
    }

    private static void Check(RuleContext context, RelationSlot place, IReadOnlyList<RelationState> relations)
    {
        if (relations.Count < 2 || context.Draft.Node(place.NodeId) is not { } node)
            return;
        var neighbours = relations
            .Select(r => context.Draft.Node(r.OtherEnd(place.Direction)))
            .OfType<NodeState>()
            .Select(n => (n.Id, n.Kind));
        foreach (var (field, ids) in ToOne.Violations(node.Kind, place.Type, place.Direction, [.. neighbours]))
            context.Add(node.Kind.Name, node.Id, field.Name, $"at most one {field.Target.Name}", $"{ids.Count}: {RuleContext.List(ids)}");
    }
}
