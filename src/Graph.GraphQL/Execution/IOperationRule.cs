using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// Judges an operation before anything of it is executed: limits on depth, cost or aliases are folds over its selection
/// tree. Thread safe. A rule must itself do bounded work: the tree grows as it is read.
/// </summary>
public interface IOperationRule
{
    /// <summary>Errors that refuse the request before its document is read or its variables are coerced; none by default.</summary>
    IEnumerable<GraphQLError> CheckRequest(GraphQLRequest request) => [];

    /// <summary>Errors that refuse the operation, each with a code in its extensions; none when it may run.</summary>
    IEnumerable<GraphQLError> Check(OperationContext context);
}
