using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>Checks that require the complete model: trees, and names that the API builds from several parts.</summary>
internal static class WholeModelChecks
{
    private static readonly string[] MadeOfTypes = ["Aggregate", "Group", "GroupField"];

    public static void Run(LoadContext context)
    {
        foreach (var draft in context.NodeTypes)
        {
            CheckTree(context, draft);
            CheckMadeFields(context, draft);
        }
        foreach (var draft in context.Types)
            CheckPairs(context, draft);
        CheckRootFields(context);
        CheckMadeTypes(context);
        CheckMadeNames(context);
        FormerNames.Check(context);
    }

    private static void CheckTree(LoadContext context, TypeDraft draft)
    {
        var trees = draft.Members.FindAll(m => m.Field?.IsTree == true);
        if (trees.Count > 1)
        {
            context.Problems.Add(
                draft.Node.Name,
                $"\"{draft.Name}\" has two fields with \"@tree\", "
                    + $"\"{trees[0].Signature}\" and \"{trees[1].Signature}\": it can be in only one tree."
            );
        }
        foreach (var member in draft.Own.Where(m => m.Field?.IsTree == true))
        {
            var field = member.Field!;
            if (field.Target.Fields.Any(f => f.IsTree && f.Relation == field.Relation))
                continue;
            context.Problems.Add(
                member.Node.Name,
                $"\"{field}\" is not a tree: \"{field.Target}\" has no field with \"@tree\" "
                    + $"for {field.Relation}, so it ends after one step."
            );
        }
    }

    private static void CheckPairs(LoadContext context, TypeDraft draft)
    {
        var known = context.FactProperties.Concat(
            draft.Bases.Append(draft).SelectMany(b => b.Own).Select(m => m.Property).OfType<Property>()
        );
        foreach (var member in draft.Own.Where(m => m.Property?.AtLeast is not null))
        {
            var property = member.Property!;
            var comparable = known
                .Where(p => p.Name != property.Name && !p.IsList && p.Type == property.Type && IsOrdered(p.Type))
                .Select(p => p.Name)
                .ToList();
            if (property.IsList || !IsOrdered(property.Type))
            {
                context.Problems.Add(member.Node.Name, $"\"{property}\" is not a number or a date. Remove \"@atLeast\".");
            }
            else if (!comparable.Contains(property.AtLeast!))
            {
                context.Problems.Add(
                    member.Node.Name,
                    $"\"@atLeast\" on \"{draft.Name}.{property.Name}\" names \"{property.AtLeast}\", which is not "
                        + $"another property of the same type.{Suggestions.DidYouMean(property.AtLeast!, comparable.AsEnumerable())}"
                );
            }
        }
    }

    private static bool IsOrdered(PropertyType type) =>
        type is PropertyType.Int or PropertyType.Float or PropertyType.PartialDate or PropertyType.DateTime;

    // The API shows the relation of a to-one field next to it, and filters trees by 'within'.
    private static void CheckMadeFields(LoadContext context, TypeDraft draft)
    {
        foreach (var toOne in draft.Members.Where(m => m.Field is { IsMany: false }))
        {
            if (draft.Members.Find(m => m.Name == toOne.Name + "Relation") is { } member)
            {
                context.Problems.Add(
                    member.Node.Name,
                    $"The name of \"{member.Signature}\" is taken: the API uses it for the relation of \"{toOne.Signature}\"."
                );
            }
        }
        if (draft.NodeType!.Tree is { } tree && draft.Members.Find(m => m.Name == "within") is { } within)
        {
            context.Problems.Add(
                within.Node.Name,
                $"The name of \"{within.Signature}\" is taken: \"{draft.Name}\" is in a tree "
                    + $"(\"{tree}\"), and the API uses this name to filter it."
            );
        }
    }

    private static void CheckRootFields(LoadContext context)
    {
        var plurals = context.NodeTypes.ToLookup(t => t.NodeType!.Plural, StringComparer.Ordinal);
        var singulars = new Dictionary<string, TypeDraft>(StringComparer.Ordinal);
        foreach (var draft in context.NodeTypes)
        {
            var singular = Singular(draft.Name);
            if (SharedNames.ReservedRootFields.Contains(singular) && !SharedNames.ReservedTypes.Contains(draft.Name))
            {
                context.Problems.Add(draft.Node.Name, $"The type name \"{draft.Name}\" is taken: the API has a root field \"{singular}\".");
            }
            else if (plurals[singular].FirstOrDefault() is { } other)
            {
                context.Problems.Add(
                    draft.Node.Name,
                    $"\"{draft.Name}\" and the plural of \"{other.Name}\" would both be the root field \"{singular}\" of the API."
                );
            }
            else if (!singulars.TryAdd(singular, draft))
            {
                context.Problems.Add(
                    draft.Node.Name,
                    $"\"{draft.Name}\" and \"{singulars[singular].Name}\" would both be the root field \"{singular}\" of the API."
                );
            }
        }
    }

    // The API names filters and orders for a type or an owner with its field, connections for a plural or the latter.
    private static void CheckMadeTypes(LoadContext context)
    {
        var (filters, connections) = (NewStems(), NewStems());
        foreach (var type in context.Types.Where(t => t.Role != DefinitionKinds.Fact))
            Claim(context, filters, type.Node.Name, type.Name, $"\"{type.Name}\"");
        foreach (var type in context.NodeTypes)
            Claim(context, connections, type.Node.Name, Pascal(type.NodeType!.Plural), $"the plural of \"{type.Name}\"");
        foreach (var member in context.NodeTypes.SelectMany(t => t.Own).Where(m => m.Field is not null))
        {
            var stem = member.Owner.Name + Pascal(member.Name);
            if (Claim(context, filters, member.Node.Name, stem, $"\"{member.Signature}\""))
                Claim(context, connections, member.Node.Name, stem, $"\"{member.Signature}\"");
        }
    }

    // The API adds these types for a type, and comparisons for an enum.
    private static void CheckMadeNames(LoadContext context)
    {
        var made = context
            .NodeTypes.SelectMany(t => MadeOfTypes, (t, suffix) => (Of: t.Name, Name: t.Name + suffix))
            .Concat(context.Enums.Select(e => (Of: e.Name, Name: e.Name + "Operation")))
            .ToDictionary(m => m.Name, m => m.Of, StringComparer.Ordinal);
        foreach (var type in context.Types)
        {
            if (made.TryGetValue(type.Name, out var of))
            {
                context.Problems.Add(
                    type.Node.Name,
                    $"The type name \"{type.Name}\" is taken: the API has a type of this name for \"{of}\"."
                );
            }
        }
    }

    private static Dictionary<string, string> NewStems() => new(StringComparer.Ordinal);

    private static bool Claim(LoadContext context, Dictionary<string, string> stems, AstNode at, string stem, string what)
    {
        if (stems.TryAdd(stem, what))
            return true;
        // Two types with the same plural are reported at the plural.
        if (!what.StartsWith("the plural", StringComparison.Ordinal))
            context.Problems.Add(at, $"{what} and {stems[stem]} would both be named \"{stem}...\" in the API.");
        return false;
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Singular(string name) =>
        name.All(char.IsUpper) ? name.ToLowerInvariant() : char.ToLowerInvariant(name[0]) + name[1..];
}
