using Graph.Api.Limits;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>
/// The state that the resolvers of one request share: one consistent snapshot of the store, opened by the first root field that needs it.
/// Root fields may use it concurrently.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="showsPlan">Whether the response shows the queries of the store, under `extensions.plan`.</param>
/// <param name="costMode">How the operation's cost is treated.</param>
internal sealed class RequestState(IGraphStore store, bool showsPlan, CostMode costMode) : IAsyncDisposable
{
    private readonly Lock _opening = new();
    private Task<IGraphSnapshot>? _snapshot;

    public bool ShowsPlan => showsPlan;

    public CostMode CostMode => costMode;

    /// <summary>
    /// The number of the last change when the request arrived, after which events are delivered; null if it was not requested.
    /// </summary>
    public Task<long>? ListensFrom { get; init; }

    /// <summary>The total cost of the operations of the batch that were executed before this one.</summary>
    public (double Field, double Type) SpentByBatch { get; init; }

    /// <summary>The operation's cost; null until it is calculated.</summary>
    public OperationCost? Cost { get; set; }

    public Task<IGraphSnapshot> SnapshotAsync(CancellationToken cancellation)
    {
        lock (_opening)
            return _snapshot ??= store.OpenSnapshotAsync(cancellation).AsTask();
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _snapshot, null) is not { } opened)
            return;
        try
        {
            await (await opened).DisposeAsync();
        }
        catch (Exception error) when (error is StoreException or OperationCanceledException)
        {
            // The fields that opened the snapshot have reported the error to the client; there is nothing to release.
        }
    }
}
