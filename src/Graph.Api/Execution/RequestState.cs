using Graph.Api.Limits;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>
/// What the resolvers of one request share: one consistent state of the store, opened by the first root field that asks.
/// Root fields may ask at the same time.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="showsPlan">Whether the answer tells what the store was asked, under `extensions.plan`.</param>
/// <param name="costMode">What is to be done with the operation's cost.</param>
internal sealed class RequestState(IGraphStore store, bool showsPlan, CostMode costMode) : IAsyncDisposable
{
    private readonly Lock _opening = new();
    private Task<IGraphSnapshot>? _snapshot;

    public bool ShowsPlan => showsPlan;

    public CostMode CostMode => costMode;

    /// <summary>The number of the last change when the request came, after which events are told; null where it was not asked for.</summary>
    public Task<long>? ListensFrom { get; init; }

    /// <summary>What those operations of the batch cost together that were answered before this one.</summary>
    public (double Field, double Type) SpentByBatch { get; init; }

    /// <summary>What the operation costs; null until it was counted.</summary>
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
            // The fields that asked for it have told the client; there is nothing to give back.
        }
    }
}
