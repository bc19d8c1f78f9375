namespace Graph.GraphQL.Errors;

/// <summary>The response as a whole is given up: no single field is at fault. The client gets the error, and null for its data.</summary>
public sealed class ResponseRefusedException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>What the client is told.</summary>
    public GraphQLError Error { get; } = error;
}
