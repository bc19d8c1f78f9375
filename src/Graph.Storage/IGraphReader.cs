using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage;

/// <summary>Executes fetch plans. Safe for concurrent use.</summary>
public interface IGraphReader
{
    /// <summary>
    /// Executes one plan of any depth on one consistent state of the graph. Two stores with the same facts return the same
    /// result for the same plan, including its order.
    /// </summary>
    /// <exception cref="PlanRefusedException">The plan exceeds a limit of the store; nothing was fetched.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the store stops working on the plan.</exception>
    ValueTask<FetchResult> FetchAsync(FetchPlan plan, CancellationToken cancellation = default);
}
