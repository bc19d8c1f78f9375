namespace Graph.GraphQL.TypeSystem;

/// <summary>The implicit fields of types (specification 4).</summary>
public static class MetaFields
{
    /// <summary><c>__typename</c>, of every composite type.</summary>
    public static readonly FieldDefinition TypeName = new(null, "__typename")
    {
        Type = SpecifiedScalars.String.NonNull(),
        Description = "The name of the current Object type at runtime.",
    };

    /// <summary><c>__schema</c>, of the query type.</summary>
    public static readonly FieldDefinition Schema = new(null, "__schema")
    {
        Type = IntrospectionTypes.Schema.NonNull(),
        Description = "Access the current type schema of this server.",
    };

    /// <summary><c>__type(name:)</c>, of the query type.</summary>
    public static readonly FieldDefinition Type = new(null, "__type")
    {
        Type = IntrospectionTypes.Type,
        Description = "Request the type information of a single type.",
        Arguments = new([new InputValueDefinition("__type", "name", isArgument: true) { Type = SpecifiedScalars.String.NonNull() }]),
    };
}
