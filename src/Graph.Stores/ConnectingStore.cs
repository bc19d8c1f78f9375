using Graph.Model;
using Graph.Storage;
using Graph.Storage.Changes;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Stores;

/// <summary>
/// A store whose server may come after this one: until it is there, everything is answered with
/// <see cref="StoreFailure.Unavailable"/>, and from then on by the store. Safe for use by several threads.
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

    /// <summary>Ends when the store is there; fails where waiting cannot help.</summary>
    public Task Ready { get; private set; } = Task.CompletedTask;

    /// <summary>Why it is not there yet.</summary>
    public string Missing => _missing;

    /// <summary>Told whenever <see cref="Missing"/> becomes another: who waits must know what for.</summary>
    public Action<string>? OnMissing { get; set; }

    /// <summary>Begins to open a store.</summary>
    /// <param name="model">What the graph can hold.</param>
    /// <param name="name">Its server, to begin a sentence with.</param>
    /// <param name="open">Opens it and makes it ready to be asked; called again while it fails as unavailable.</param>
    /// <param name="retry">How long to wait between two attempts.</param>
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
