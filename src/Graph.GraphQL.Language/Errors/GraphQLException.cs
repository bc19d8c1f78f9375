namespace Graph.GraphQL.Errors;

/// <summary>
/// What a resolver throws, or puts in a row, for the client to see. The engine adds locations and path where
/// <see cref="Error"/> has none. Any other exception reaches the client only as "Unexpected error".
/// </summary>
public class GraphQLException : Exception
{
    /// <summary>An error with nodes, extensions or a path of its own.</summary>
    public GraphQLException(GraphQLError error)
        : base(error.Message)
    {
        Error = error;
    }

    /// <summary>An error that is a sentence, with a code for programs under <c>extensions.code</c>.</summary>
    public GraphQLException(string message, string? code = null)
        : this(new GraphQLError(message, extensions: code is null ? null : new Dictionary<string, object?> { ["code"] = code })) { }

    /// <summary>The error.</summary>
    public GraphQLError Error { get; }
}
