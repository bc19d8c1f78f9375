namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// The bindings attached to definitions when a schema is built. Resolvers are passed through as opaque objects: the type system
/// does not depend on execution.
/// </summary>
internal interface IDefinitionBindings
{
    object? DefaultResolver { get; }

    object? ResolverOf(FieldDefinition field);

    object? EventSourceOf(FieldDefinition field);

    object? ObjectTypeResolverOf(string abstractType);

    ScalarCoercion CoercionOf(string scalar);

    /// <summary>The internal value of an enum value; null for its name.</summary>
    object? ValueOf(EnumValueDefinition value);

    /// <summary>The bindings whose target does not exist in the schema, each as a sentence.</summary>
    IEnumerable<string> FindUnknown(Schema schema);
}
