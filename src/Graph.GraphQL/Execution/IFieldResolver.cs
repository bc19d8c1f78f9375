using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// Resolves a field once for all objects at its position. Thread safe: one resolver serves all requests.
/// </summary>
public interface IFieldResolver
{
    /// <summary>
    /// The values of the field, one row per parent, in the order of the parents. What it throws becomes an error at
    /// every position of the field.
    /// </summary>
    /// <param name="batch">The field, its arguments, and the parents: never none, none of them null or an error.</param>
    /// <param name="cancellation">Cancelled when nobody waits for the response any more.</param>
    ValueTask<Column> ResolveAsync(FieldBatch batch, CancellationToken cancellation);
}
