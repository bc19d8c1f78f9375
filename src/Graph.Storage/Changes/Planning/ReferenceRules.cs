using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>Facts named in properties must exist and have the right type, and a named fact must not be withdrawn.</summary>
internal static class ReferenceRules
{
    public static async ValueTask CheckAsync(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var node in draft.ChangedNodes())
            CheckNamed(context, node.Kind.Name, node.Id, node.Kind.Properties, node.Properties);
        foreach (var relation in draft.ChangedRelations())
            CheckNamed(context, relation.Type.Name, relation.Id, relation.Type.Properties, relation.Properties);

        var withdrawn = draft
            .WithdrawnNodes()
            .Select(n => (n.Id, Type: n.Kind.Name))
            .Concat(draft.WithdrawnRelations().Select(r => (r.Id, Type: r.Type.Name)))
            .ToDictionary(f => f.Id, f => f.Type, StringComparer.Ordinal);
        if (withdrawn.Count == 0)
            return;
        var dependents = await context.Lookup.DependentsAsync(withdrawn.Keys, context.Cancellation);
        await draft.LoadAsync(dependents.Select(d => d.FactId));
        foreach (var group in dependents.Where(d => StillNames(draft, d)).GroupBy(d => d.TargetId, StringComparer.Ordinal))
        {
            context.Add(
                withdrawn[group.Key],
                group.Key,
                null,
                "no reference to a withdrawn fact",
                RuleContext.List([.. group.Select(d => d.FactId)]),
                "Withdraw its evidence and update the facts that refer to it in the same change."
            );
        }
    }

    private static void CheckNamed(RuleContext context, string type, string id, IReadOnlyList<Property> properties, PropertyValues values)
    {
        foreach (var property in ReferenceProperties.Among(properties))
        {
            foreach (var target in ReferenceProperties.Ids(values[property.Name]))
            {
                if (context.Refused.Contains(target) || Fits(context, property, target))
                    continue;
                var wanted = property.Reference is null ? "the id of a fact" : $"the id of a {property.Reference}";
                context.Add(type, id, property.Name, wanted, $"\"{target}\"{Explain(context.Draft, target)}");
            }
        }
    }

    private static bool Fits(RuleContext context, Property property, string target)
    {
        if (context.Draft.Node(target) is { } node)
            return property.Reference is null || context.Model.FindNodeType(property.Reference)?.Covers(node.Kind) == true;
        if (context.Draft.Relation(target) is { } relation)
            return property.Reference is null || relation.Type.PropertiesType == property.Reference;
        return false;
    }

    private static string Explain(ChangeDraft draft, string target) =>
        draft.Node(target) is { } node ? $", a {node.Kind.Name}"
        : draft.Relation(target) is { } relation ? $", a relation ({relation.Type.Name})"
        : draft.StoredNode(target) is not null || draft.StoredRelation(target) is not null ? ", which this change withdraws"
        : ", which does not exist";

    private static bool StillNames(ChangeDraft draft, FactDependent dependent) =>
        draft.Node(dependent.FactId) is { } node
            ? ReferenceProperties.Ids(node.Kind.Properties, node.Properties).Contains(dependent.TargetId)
            : draft.Relation(dependent.FactId) is { } relation
                && ReferenceProperties.Ids(relation.Type.Properties, relation.Properties).Contains(dependent.TargetId);
}
