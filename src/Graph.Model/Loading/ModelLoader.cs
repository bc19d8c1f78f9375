using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>Builds the model from its SDL, step by step. Each step reports its problems and skips invalid parts.</summary>
internal static class ModelLoader
{
    public static GraphModel Load(IReadOnlyList<Source> sources)
    {
        var problems = new ProblemList(sources);
        var context = new LoadContext(Definitions.Read(sources, problems), problems);
        var fact = LoadFact(context, sources);
        NodeTypeLoader.Load(context);
        RelationLoader.Load(context);
        foreach (var draft in context.NodeTypes)
            MemberLoader.LoadOwn(context, draft);
        Inheritance.Load(context);
        RelationEnds.Load(context);
        WholeModelChecks.Run(context);
        problems.ThrowIfAny();

        var nodeTypes = context.NodeTypes.Select(t => t.NodeType!).ToList();
        return new GraphModel(
            fact?.Description,
            context.FactProperties,
            [.. nodeTypes.OfType<Kind>()],
            [.. nodeTypes.OfType<KindInterface>()],
            [.. context.Relations.Values],
            context.Enums
        );
    }

    private static TypeDraft? LoadFact(LoadContext context, IReadOnlyList<Source> sources)
    {
        if (context.FindType(SharedNames.Fact) is not { Role: DefinitionKinds.Fact } fact)
        {
            context.Problems.Add(
                sources[0].Name,
                1,
                1,
                "The model needs an \"interface Fact\" with the properties of every node and relation."
            );
            return null;
        }

        MemberLoader.LoadOwn(context, fact);
        context.FactProperties = [.. fact.Own.Where(m => m.Property is not null).Select(m => m.Property!)];
        if (context.FactProperties.FirstOrDefault(p => p.Name == "id") is not { Type: PropertyType.Id, IsRequired: true, IsList: false })
            context.Problems.Add(fact.Node.Name, "\"Fact\" needs \"id: ID!\", which identifies every fact.");
        return fact;
    }
}
