using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Introspection;

/// <summary>The fields that types have without defining them (specification 4).</summary>
public static class MetaFields
{
    /// <summary><c>__typename</c>, of every composite type.</summary>
    public static readonly FieldDefinition TypeName = new(null, "__typename")
    {
        Type = SpecifiedScalars.String.NonNull(),
        Description = "The name of the current Object type at runtime.",
        Resolver = FieldResolver.From(batch => new ConstantColumn(batch.Selection.ParentType.Name, batch.Parents.Count)),
    };

    /// <summary><c>__schema</c>, of the query type.</summary>
    public static readonly FieldDefinition Schema = new(null, "__schema")
    {
        Type = IntrospectionTypes.Schema.NonNull(),
        Description = "Access the current type schema of this server.",
        Resolver = FieldResolver.From(batch => All(batch, batch.Context.Schema)),
    };

    /// <summary><c>__type(name:)</c>, of the query type.</summary>
    public static readonly FieldDefinition Type = new(null, "__type")
    {
        Type = IntrospectionTypes.Type,
        Description = "Request the type information of a single type.",
        Arguments = new([new InputValueDefinition("__type", "name", isArgument: true) { Type = SpecifiedScalars.String.NonNull() }]),
        Resolver = FieldResolver.From(batch =>
            All(batch, batch.Context.Schema.FindType((string)batch.Selection.Arguments["name"]!))),
    };

    // A subscription's or nested root may have more than one parent; each gets the same answer.
    private static ObjectColumn All(FieldBatch batch, object? value)
    {
        var values = new object?[batch.Parents.Count];
        Array.Fill(values, value);
        return new ObjectColumn(values);
    }
}
