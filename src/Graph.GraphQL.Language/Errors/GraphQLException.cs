namespace Graph.GraphQL.Errors;

/// <summary>
/// An error that a resolver throws, or puts in a row, to show it to the client. The engine adds locations and path if
/// <see cref="Error"/> has none. Any other exception reaches the client only as "Unexpected error".
/// </summary>
public class GraphQLException : Exception
{
    /// <summary>Creates an exception from an error with its own nodes, extensions or path.</summary>
    public GraphQLException(GraphQLError error)
        : base(error.Message)
    {
        Error = error;
    }

    /// <summary>Creates an exception with a message, and a code for programs in <c>extensions.code</c>.</summary>
    public GraphQLException(string message, string? code = null)
        : this(new GraphQLError(message, extensions: code is null ? null : new Dictionary<string, object?> { ["code"] = code })) { }

    /// <summary>The error.</summary>
    public GraphQLError Error { get; }
}
