using Graph.GraphQL.Errors;

namespace Graph.GraphQL.TypeSystem;

/// <summary>A schema could not be built. The exception lists every error with its location.</summary>
public sealed class SchemaException(IReadOnlyList<GraphQLError> errors)
    : Exception(string.Join("\n\n", errors.Select(error => error.ToString())))
{
    /// <summary>The errors; never empty.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
