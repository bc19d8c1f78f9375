namespace Graph.GraphQL.Errors;

/// <summary>
/// The entire response is abandoned: the error does not belong to a single field. The client receives the error, and null for
/// its data.
/// </summary>
public sealed class ResponseRefusedException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>The error for the client.</summary>
    public GraphQLError Error { get; } = error;
}
