using System.Runtime.CompilerServices;
using Graph.Api.Fields.Root;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;

namespace Graph.Api.Execution;

/// <summary>The events of a subscription field for the engine, each as the root value of one execution.</summary>
internal sealed class SubscriptionSource(SubscriptionField field, ApiServices services) : IEventSource
{
    public async IAsyncEnumerable<Column> SubscribeAsync(
        Selection selection,
        OperationContext context,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await foreach (var value in field.ListenAsync(selection, context, services, cancellation))
            yield return new ItemColumn<Column>([value], (all, _) => all[0]);
    }
}
