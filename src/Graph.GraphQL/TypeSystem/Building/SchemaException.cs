using Graph.GraphQL.Errors;

namespace Graph.GraphQL.TypeSystem;

/// <summary>A schema could not be built. Lists everything that is wrong with it, each with its place.</summary>
public sealed class SchemaException(IReadOnlyList<GraphQLError> errors)
    : Exception(string.Join("\n\n", errors.Select(error => error.ToString())))
{
    /// <summary>What is wrong; never empty.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
