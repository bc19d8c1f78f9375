using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Opens the event stream behind a field of the subscription type.</summary>
public interface IEventSource
{
    /// <summary>
    /// The events. Each becomes the root value of one execution of the operation: a column of one row. An exception before the
    /// first event rejects the subscription; a later one ends the stream.
    /// </summary>
    /// <param name="selection">The root field, with its arguments.</param>
    /// <param name="context">The subscription operation.</param>
    /// <param name="cancellation">Cancelled when the subscriber disconnects.</param>
    IAsyncEnumerable<Column> SubscribeAsync(Selection selection, OperationContext context, CancellationToken cancellation);
}
