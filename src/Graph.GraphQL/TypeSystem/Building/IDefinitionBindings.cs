namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// What is attached to definitions when a schema is built. Resolvers are handed through unseen: the type system knows
/// nothing of execution.
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

    /// <summary>What is attached to nothing in the schema, each as a sentence.</summary>
    IEnumerable<string> FindUnknown(Schema schema);
}
