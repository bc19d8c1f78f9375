using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>Creates the relations from the properties types and the first field that names each.</summary>
internal static class RelationLoader
{
    public static void Load(LoadContext context)
    {
        // The first field that names a type or its properties type determines the pair.
        var relations = new Dictionary<string, string>(StringComparer.Ordinal);
        var mentioned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in context.NodeTypes.SelectMany(t => t.Fields).Where(LoadContext.IsRelation))
        {
            var directive = field.Directives.First(d => d.Name.Value == "relationship");
            if (Text(directive, "type") is not { } type || Text(directive, "properties") is not { } properties)
                continue;
            mentioned.Add(properties);
            if (!relations.ContainsValue(type))
                relations.TryAdd(properties, type);
        }

        foreach (var draft in context.Types.Where(t => t.Role == DefinitionKinds.PropertiesType))
        {
            NameRules.CheckType(context.Problems, draft.Node.Name);
            MemberLoader.LoadOwn(context, draft);
            if (!relations.TryGetValue(draft.Name, out var type))
            {
                if (!mentioned.Contains(draft.Name))
                    context.Problems.Add(draft.Node.Name, $"No relation uses the properties type \"{draft.Name}\".");
                continue;
            }
            IReadOnlyList<Property> properties = [.. context.FactProperties, .. draft.Own.Select(m => m.Property!)];
            context.Relations.Add(
                type,
                new RelationType(type, draft.Name, draft.Description, properties, Key(context, draft, properties))
                {
                    IsEditorial = draft.Directives.Has("editorial"),
                }
            );
        }
    }

    private static List<Property> Key(LoadContext context, TypeDraft draft, IReadOnlyList<Property> properties)
    {
        var key = new List<Property>();
        if (draft.Directives.Value("key", "fields") is not ListValueNode fields)
            return key;
        foreach (var node in fields.Values)
        {
            var name = ((StringValueNode)node).Value;
            var usable = properties.Where(p => !p.IsList && !p.IsDerived && p.Name != "id").ToList();
            if (usable.Find(p => p.Name == name) is not { } property)
            {
                context.Problems.Add(
                    node,
                    $"The key of \"{draft.Name}\" names \"{name}\", which is not a single-valued property "
                        + $"that can be given.{Suggestions.DidYouMean(name, usable.Select(p => p.Name))}"
                );
            }
            else if (key.Contains(property))
            {
                context.Problems.Add(node, $"The key of \"{draft.Name}\" names \"{name}\" twice.");
            }
            else
            {
                key.Add(property);
            }
        }
        return key;
    }

    private static string? Text(DirectiveNode directive, string argument) =>
        (directive.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value as StringValueNode)?.Value;
}
