using Graph.Model;
using Graph.Storage;
using Graph.Storage.Changes;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Stores;

/// <summary>
/// A store whose server may start later than this process. Until it is available, every call fails with
/// <see cref="StoreFailure.Unavailable"/>; afterwards, calls are forwarded to the store. Thread-safe.
/// </summary>
public sealed class ConnectingStore : IGraphStore
{
    private readonly CancellationTokenSource _stopping = new();
    private volatile IGraphStore? _store;
    private volatile string _missing;

    private ConnectingStore(GraphModel model, string name)
    {
        Model = model;
        _missing = $"{name} has not responded yet.";
    }

    /// <inheritdoc/>
    public GraphModel Model { get; }

    /// <summary>Completes when the store is available; fails if waiting cannot help.</summary>
    public Task Ready { get; private set; } = Task.CompletedTask;

    /// <summary>The reason why it is not yet available.</summary>
    public string Missing => _missing;

    /// <summary>Called whenever <see cref="Missing"/> changes, so that operators know what the process is waiting for.</summary>
    public Action<string>? OnMissing { get; set; }

    /// <summary>Begins to open a store.</summary>
    /// <param name="model">The model of the graph.</param>
    /// <param name="name">The name of its server, as the beginning of a sentence.</param>
    /// <param name="open">Opens it and prepares it for queries; called again while it fails as unavailable.</param>
    /// <param name="retry">The delay between two attempts.</param>
    /// <param name="time">The clock.</param>
    public static ConnectingStore Begin(
        GraphModel model,
        string name,
        Func<CancellationToken, Task<IGraphStore>> open,
        TimeSpan retry,
        TimeProvider time
    )
    {
        var store = new ConnectingStore(model, name);
        store.Ready = Task.Run(() => store.OpenAsync(open, retry, time));
        return store;
    }

    /// <inheritdoc/>
    public ValueTask<FetchResult> FetchAsync(FetchPlan plan, CancellationToken cancellation = default) =>
        There().FetchAsync(plan, cancellation);

    /// <inheritdoc/>
    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) => There().OpenSnapshotAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<string> GetModelHashAsync(CancellationToken cancellation = default) => There().GetModelHashAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<ChangeResult> ApplyAsync(GraphChange change, CancellationToken cancellation = default) =>
        There().ApplyAsync(change, cancellation);

    /// <inheritdoc/>
    public ValueTask<long> LastChangeAsync(CancellationToken cancellation = default) => There().LastChangeAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ChangeRecord>> ChangesSinceAsync(long number, int limit, CancellationToken cancellation = default) =>
        There().ChangesSinceAsync(number, limit, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<ChangeRecord> FollowAsync(long number, CancellationToken cancellation = default) =>
        There().FollowAsync(number, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SourceEntry>> GetSourcesAsync(CancellationToken cancellation = default) =>
        There().GetSourcesAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<SourceRecord?> GetSourceAsync(string name, CancellationToken cancellation = default) =>
        There().GetSourceAsync(name, cancellation);

    /// <inheritdoc/>
    public ValueTask<StoreStatistics> GetStatisticsAsync(CancellationToken cancellation = default) =>
        There().GetStatisticsAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Ready.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (_store is not null)
            await _store.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task OpenAsync(Func<CancellationToken, Task<IGraphStore>> open, TimeSpan retry, TimeProvider time)
    {
        while (true)
        {
            try
            {
                _store = await open(_stopping.Token);
                return;
            }
            catch (StoreException error) when (error.Failure is not (StoreFailure.Unusable or StoreFailure.OutOfMemory))
            {
                if (_missing != error.Message)
                {
                    _missing = error.Message;
                    OnMissing?.Invoke(_missing);
                }

                await Task.Delay(retry, time, _stopping.Token);
            }
        }
    }

    private IGraphStore There() => _store ?? throw new StoreException(_missing, StoreFailure.Unavailable);
}
