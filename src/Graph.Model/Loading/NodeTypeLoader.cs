using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>Creates the kinds and interfaces without members, and finds the implementations.</summary>
internal static class NodeTypeLoader
{
    public static void Load(LoadContext context)
    {
        var nodeTypes = context.Types.Where(t => t.Role is DefinitionKinds.Kind or DefinitionKinds.Interface).ToList();
        var plurals = new Dictionary<string, TypeDraft>(StringComparer.Ordinal);
        foreach (var draft in nodeTypes)
        {
            NameRules.CheckType(context.Problems, draft.Node.Name);
            var plural = Plural(context.Problems, draft, plurals);
            draft.NodeType =
                draft.Role == DefinitionKinds.Kind
                    ? new Kind(draft.Name, plural, draft.Description)
                    {
                        IsEditorial = draft.Directives.Has("editorial"),
                        IsVerbatim = draft.Directives.Has("verbatim"),
                    }
                    : new KindInterface(draft.Name, plural, draft.Description);
        }

        foreach (var draft in context.Types)
            CheckImplements(context, draft);
        var cyclic = new HashSet<TypeDraft>();
        foreach (var draft in nodeTypes)
            FindBases(context, draft, draft, [], cyclic);
        foreach (var draft in nodeTypes)
            draft.NodeType!.CompleteInterfaces([.. draft.Bases.Select(b => (KindInterface)b.NodeType!)]);
        foreach (var draft in nodeTypes.Where(t => t.Role == DefinitionKinds.Interface))
            CompleteKinds(context, draft, nodeTypes);
    }

    private static string Plural(ProblemList problems, TypeDraft draft, Dictionary<string, TypeDraft> plurals)
    {
        if (draft.Directives.Text("plural", "value") is not { } plural)
        {
            if (!draft.Node.Directives.Any(d => d.Name.Value == "plural"))
                problems.Add(draft.Node.Name, $"\"{draft.Name}\" needs \"@plural\", the name of its collection in the API.");
            return draft.Name;
        }

        var at = draft.Directives.Value("plural", "value")!;
        if (NameRules.CheckPlural(problems, at, plural, draft.Name) && !plurals.TryAdd(plural, draft))
            problems.Add(at, $"The plural \"{plural}\" of \"{draft.Name}\" is already the plural of \"{plurals[plural].Name}\".");
        return plural;
    }

    private static void CheckImplements(LoadContext context, TypeDraft draft)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in draft.Implements)
        {
            var name = node.Name.Value;
            if (draft.Role is DefinitionKinds.PropertiesType or DefinitionKinds.Fact)
            {
                if (name != SharedNames.Fact || draft.Role == DefinitionKinds.Fact)
                {
                    context.Problems.Add(
                        node,
                        $"\"{draft.Name}\" cannot implement \"{name}\": only kinds and interfaces implement interfaces."
                    );
                }
            }
            else if (!seen.Add(name))
            {
                context.Problems.Add(node, $"\"{draft.Name}\" implements \"{name}\" twice.");
            }
            else if (context.FindType(name) is not { } target)
            {
                var interfaces = context.Types.Where(t => t.Role == DefinitionKinds.Interface).Select(t => t.Name);
                context.Problems.Add(
                    node,
                    $"\"{draft.Name}\" implements an unknown interface \"{name}\".{Suggestions.DidYouMean(name, interfaces)}"
                );
            }
            else if (target.Role is not (DefinitionKinds.Interface or DefinitionKinds.Fact))
            {
                context.Problems.Add(node, $"\"{draft.Name}\" cannot implement \"{name}\", which is not an interface.");
            }
        }
    }

    private static void FindBases(LoadContext context, TypeDraft root, TypeDraft draft, List<TypeDraft> path, HashSet<TypeDraft> cyclic)
    {
        path.Add(draft);
        foreach (var node in draft.Implements)
        {
            if (context.FindType(node.Name.Value) is not { Role: DefinitionKinds.Interface } target || root.Bases.Contains(target))
                continue;
            if (target == root || path.Contains(target))
            {
                if (target == root && cyclic.Add(root) && path.All(t => t == root || !cyclic.Contains(t)))
                {
                    var round = string.Join(" implements ", path.Append(root).Select(t => $"\"{t.Name}\""));
                    context.Problems.Add(node, $"Interfaces implement one another in a cycle: {round}.");
                }
                continue;
            }
            FindBases(context, root, target, path, cyclic);
            root.Bases.Add(target);
        }
        path.RemoveAt(path.Count - 1);
    }

    private static void CompleteKinds(LoadContext context, TypeDraft draft, List<TypeDraft> nodeTypes)
    {
        var kinds = nodeTypes.Where(t => t.Role == DefinitionKinds.Kind && t.Bases.Contains(draft)).Select(t => (Kind)t.NodeType!).ToList();
        if (kinds.Count == 0)
            context.Problems.Add(draft.Node.Name, $"No kind implements the interface \"{draft.Name}\".");
        ((KindInterface)draft.NodeType!).CompleteKinds(kinds);
    }
}
