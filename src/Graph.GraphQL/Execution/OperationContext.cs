using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>What all resolvers of one operation share.</summary>
public sealed class OperationContext
{
    internal OperationContext(SelectionTree operation, GraphQLRequest request)
    {
        Operation = operation;
        Original = operation;
        Request = request;
    }

    /// <summary>The operation that is executed.</summary>
    public SelectionTree Operation { get; }

    /// <summary>The request that asked for it.</summary>
    public GraphQLRequest Request { get; }

    /// <summary>The schema that it is executed on.</summary>
    public Schema Schema => Operation.Schema;

    /// <summary>
    /// What the response will say under <c>extensions</c>, beside its errors and data. Not thread safe: only to be
    /// written to by resolvers before they first await.
    /// </summary>
    public Dictionary<string, object?> ResponseExtensions { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>The operation as it was planned, whether or not it is executed in parts.</summary>
    internal SelectionTree Original { get; private init; }

    /// <summary>The same, with another tree of the operation.</summary>
    internal OperationContext With(SelectionTree operation) =>
        operation == Operation ? this : new(operation, Request) { ResponseExtensions = ResponseExtensions, Original = Original };
}
