using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Opens the event stream behind a field of the subscription type.</summary>
public interface IEventSource
{
    /// <summary>
    /// The events. Each becomes the root value of one execution of the operation: a column of one row. What is thrown
    /// before the first event refuses the subscription; a later exception ends the stream.
    /// </summary>
    /// <param name="selection">The root field, with its arguments.</param>
    /// <param name="context">The operation that subscribes.</param>
    /// <param name="cancellation">Cancelled when the subscriber is gone.</param>
    IAsyncEnumerable<Column> SubscribeAsync(Selection selection, OperationContext context, CancellationToken cancellation);
}
