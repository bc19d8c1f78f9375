namespace Graph.Model.Loading;

/// <summary>Creates the members that a type declares itself: its properties and relation fields.</summary>
internal static class MemberLoader
{
    public static void LoadOwn(LoadContext context, TypeDraft draft)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in draft.Fields)
        {
            var name = field.Name.Value;
            NameRules.CheckMember(context.Problems, draft, field.Name);
            if (field.Arguments.Length > 0)
                context.Problems.Add(field.Arguments[0], $"\"{draft.Name}.{name}\" must not have arguments.");
            if (!seen.Add(name))
            {
                context.Problems.Add(field.Name, $"\"{draft.Name}\" has two fields named \"{name}\".");
                continue;
            }

            var isRelation = LoadContext.IsRelation(field);
            var property = isRelation ? null : PropertyLoader.Load(context, draft, field);
            var relation = isRelation ? RelationFieldLoader.Load(context, draft, field) : null;
            if (property is null && relation is null)
                continue;
            var member = new MemberDraft(draft, field, property, relation);
            if (context.FactProperties.FirstOrDefault(p => p.Name == name) is { } shared)
            {
                // Repeating it, as standard SDL requires, has no effect.
                if (property is null || property with { Owner = shared.Owner } != shared)
                {
                    context.Problems.Add(
                        field.Name,
                        $"\"{draft.Name}.{name}\" cannot be declared: \"{shared.Owner}.{name}\" is a property of every fact."
                    );
                }
                continue;
            }
            draft.Own.Add(member);
        }
    }
}
