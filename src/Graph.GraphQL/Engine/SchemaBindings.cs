using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Engine;

/// <summary>The bindings of definitions, by coordinate.</summary>
internal sealed class SchemaBindings : IDefinitionBindings
{
    public Dictionary<string, IFieldResolver> Resolvers { get; } = new(StringComparer.Ordinal);

    public List<Func<FieldDefinition, IFieldResolver?>> ResolverFunctions { get; } = [];

    public Dictionary<string, IEventSource> EventSources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, IObjectTypeResolver> TypeResolvers { get; } = new(StringComparer.Ordinal);

    public IObjectTypeResolver? DefaultTypeResolver { get; set; }

    public Dictionary<string, ScalarCoercion> Scalars { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, object> EnumValues { get; } = new(StringComparer.Ordinal);

    public IFieldResolver DefaultResolver { get; set; } = ProjectionResolver.Instance;

    object IDefinitionBindings.DefaultResolver => DefaultResolver;

    public object? ResolverOf(FieldDefinition field) =>
        Resolvers.Count > 0 && Resolvers.TryGetValue(field.ToString(), out var bound)
            ? bound
            : ResolverFunctions.Select(find => find(field)).FirstOrDefault(found => found is not null);

    public object? EventSourceOf(FieldDefinition field) => EventSources.Count > 0 ? EventSources.GetValueOrDefault(field.ToString()) : null;

    public object? ObjectTypeResolverOf(string abstractType) => TypeResolvers.GetValueOrDefault(abstractType) ?? DefaultTypeResolver;

    public ScalarCoercion CoercionOf(string scalar) => Scalars.GetValueOrDefault(scalar, ScalarCoercion.Any);

    public object? ValueOf(EnumValueDefinition value) => EnumValues.Count > 0 ? EnumValues.GetValueOrDefault(value.ToString()) : null;

    /// <summary>The coordinates that do not exist in the schema, each as a sentence.</summary>
    public IEnumerable<string> FindUnknown(Schema schema)
    {
        foreach (var coordinate in Resolvers.Keys.Concat(EventSources.Keys))
        {
            if (!IsField(schema, coordinate))
                yield return $"A resolver is attached to \"{coordinate}\", which is not a field of the schema.";
        }

        foreach (var name in TypeResolvers.Keys)
        {
            if (schema.FindType(name) is not IAbstractType)
                yield return $"A type resolver is attached to \"{name}\", which is not an interface or union of the schema.";
        }

        foreach (var name in Scalars.Keys)
        {
            if (schema.FindType(name) is not ScalarType || SpecifiedScalars.Contains(name))
                yield return $"A coercion is attached to \"{name}\", which is not a custom scalar of the schema.";
        }

        foreach (var coordinate in EnumValues.Keys)
        {
            var dot = coordinate.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0 || (schema.FindType(coordinate[..dot]) as EnumType)?.Values[coordinate[(dot + 1)..]] is null)
                yield return $"A value is attached to \"{coordinate}\", which is not an enum value of the schema.";
        }
    }

    private static bool IsField(Schema schema, string coordinate)
    {
        var dot = coordinate.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && schema.FindType(coordinate[..dot]) is FieldsType type && type.Fields[coordinate[(dot + 1)..]] is not null;
    }
}
