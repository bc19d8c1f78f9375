using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// Checks an operation before it is executed. Limits on depth, cost or aliases are folds over its selection tree. Thread-safe.
/// The work of a rule must itself be bounded: the tree grows as it is read.
/// </summary>
public interface IOperationRule
{
    /// <summary>Errors that reject the request before its document is read or its variables are coerced; none by default.</summary>
    IEnumerable<GraphQLError> CheckRequest(GraphQLRequest request) => [];

    /// <summary>Errors that reject the operation, each with a code in its extensions; none if it may run.</summary>
    IEnumerable<GraphQLError> Check(OperationContext context);
}
