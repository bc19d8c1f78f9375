using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage;

/// <summary>Answers fetch plans. Safe for concurrent use.</summary>
public interface IGraphReader
{
    /// <summary>
    /// Answers one plan, whatever its depth, from one consistent state of the graph. Two stores that hold the same facts
    /// give the same answer to the same plan, order included.
    /// </summary>
    /// <exception cref="PlanRefusedException">The plan asks for more than the store's limits allow; nothing was fetched.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the store stops working on the plan.</exception>
    ValueTask<FetchResult> FetchAsync(FetchPlan plan, CancellationToken cancellation = default);
}
