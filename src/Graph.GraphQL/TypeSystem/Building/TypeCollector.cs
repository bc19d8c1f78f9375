namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// The types of a schema in the order in which graphql-js lists them: as defined, each followed by the built-in scalars
/// that it is the first to mention; at the end those of directives and of introspection.
/// </summary>
internal sealed class TypeCollector
{
    private readonly List<NamedType> _types = [];
    private readonly HashSet<NamedType> _known = [];

    public static IReadOnlyList<NamedType> Collect(
        IReadOnlyList<NamedType> defined,
        IEnumerable<NamedType?> roots,
        IEnumerable<DirectiveDefinition> directives
    )
    {
        var collector = new TypeCollector();
        collector._known.UnionWith(defined);
        foreach (var type in defined)
        {
            collector._types.Add(type);
            collector.AddReferences(type);
        }

        foreach (var root in roots.OfType<NamedType>())
            collector.Add(root);
        foreach (var argument in directives.SelectMany(directive => directive.Arguments))
            collector.Add(argument.Type.NamedType);
        collector.Add(IntrospectionTypes.Schema);
        return collector._types;
    }

    private void Add(NamedType type)
    {
        if (!_known.Add(type))
            return;
        _types.Add(type);
        AddReferences(type);
    }

    private void AddReferences(NamedType type)
    {
        switch (type)
        {
            case UnionType union:
                foreach (var member in union.Types)
                    Add(member);
                break;
            case FieldsType fields:
                foreach (var implemented in fields.Interfaces)
                    Add(implemented);
                foreach (var field in fields.Fields)
                {
                    Add(field.Type.NamedType);
                    foreach (var argument in field.Arguments)
                        Add(argument.Type.NamedType);
                }

                break;
            case InputObjectType input:
                foreach (var field in input.Fields)
                    Add(field.Type.NamedType);
                break;
        }
    }
}
