namespace Graph.Model.Loading;

/// <summary>Adds inherited members to each kind and interface, and checks overrides.</summary>
internal static class Inheritance
{
    public static void Load(LoadContext context)
    {
        // Process interfaces before their implementations: each is then compared with the resolved fields of its bases.
        foreach (var draft in context.NodeTypes.OrderBy(t => t.Bases.Count))
        {
            DropRepeated(draft);
            Merge(context, draft);
            draft.NodeType!.CompleteMembers(
                [.. context.FactProperties, .. draft.Members.Where(m => m.Property is not null).Select(m => m.Property!)],
                [.. draft.Members.Where(m => m.Field is not null).Select(m => m.Field!)]
            );
        }
    }

    // Repeating an inherited field verbatim, as standard SDL requires, has no effect.
    private static void DropRepeated(TypeDraft draft)
    {
        var inherited = draft.Bases.SelectMany(b => b.Own).ToLookup(m => m.Name, StringComparer.Ordinal);
        draft.Own.RemoveAll(own => inherited[own.Name].Any() && Narrowest(MostDerived(inherited[own.Name]))?.Repeats(own) == true);
    }

    private static void Merge(LoadContext context, TypeDraft draft)
    {
        var own = draft.Own.ToDictionary(m => m.Name, StringComparer.Ordinal);
        foreach (var group in draft.Bases.SelectMany(b => b.Own).GroupBy(m => m.Name, StringComparer.Ordinal))
        {
            var candidates = MostDerived(group);
            if (own.Remove(group.Key, out var overriding))
            {
                CheckOverride(context, overriding, candidates);
                draft.Members.Add(overriding);
            }
            else if (Narrowest(candidates) is { } member)
            {
                draft.Members.Add(member);
            }
            else
            {
                var inherited = string.Join(" and ", candidates.Select(m => $"\"{m.Signature}\""));
                context.Problems.Add(
                    draft.Node.Name,
                    $"\"{draft.Name}\" inherits {inherited}, which conflict: declare \"{group.Key}\" on \"{draft.Name}\"."
                );
            }
        }
        draft.Members.AddRange(draft.Own.Where(m => own.ContainsKey(m.Name)));
    }

    private static void CheckOverride(LoadContext context, MemberDraft member, List<MemberDraft> inherited)
    {
        foreach (var other in inherited)
        {
            if (member.WhyNot(other) is { } reason)
            {
                context.Problems.Add(
                    member.Node.Name,
                    $"\"{member.Signature}\" does not fit \"{other.Signature}\", which it overrides: {reason}."
                );
                if (member.Field is not null)
                    context.BrokenRelations.Add(member.Field.Relation.Name);
            }
        }
    }

    private static List<MemberDraft> MostDerived(IEnumerable<MemberDraft> members)
    {
        var all = members.ToList();
        return all.FindAll(m => !all.Exists(o => o.Owner.Bases.Contains(m.Owner)));
    }

    private static MemberDraft? Narrowest(List<MemberDraft> members) =>
        members.Find(m => members.TrueForAll(other => m.WhyNot(other) is null));
}
