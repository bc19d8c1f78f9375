using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>The shared context of all resolvers of one operation.</summary>
public sealed class OperationContext
{
    internal OperationContext(SelectionTree operation, GraphQLRequest request)
    {
        Operation = operation;
        Original = operation;
        Request = request;
    }

    /// <summary>The operation in progress.</summary>
    public SelectionTree Operation { get; }

    /// <summary>The request with the operation.</summary>
    public GraphQLRequest Request { get; }

    /// <summary>The schema on which it is executed.</summary>
    public Schema Schema => Operation.Schema;

    /// <summary>
    /// The <c>extensions</c> of the response, in addition to its errors and data. Not thread-safe: resolvers may write to it
    /// only before their first await.
    /// </summary>
    public Dictionary<string, object?> ResponseExtensions { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>The operation as planned, whether or not it is executed in parts.</summary>
    internal SelectionTree Original { get; private init; }

    /// <summary>The same, with another tree of the operation.</summary>
    internal OperationContext With(SelectionTree operation) =>
        operation == Operation ? this : new(operation, Request) { ResponseExtensions = ResponseExtensions, Original = Original };
}
