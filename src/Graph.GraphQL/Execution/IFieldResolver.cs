using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// Resolves a field once for all objects at its position. Thread-safe: one resolver serves all requests.
/// </summary>
public interface IFieldResolver
{
    /// <summary>
    /// The values of the field, one row per parent, in the order of the parents. An exception becomes an error at every
    /// position of the field.
    /// </summary>
    /// <param name="batch">The field, its arguments, and the parents: at least one, none of them null or an error.</param>
    /// <param name="cancellation">Cancelled when no client waits for the response any more.</param>
    ValueTask<Column> ResolveAsync(FieldBatch batch, CancellationToken cancellation);
}
