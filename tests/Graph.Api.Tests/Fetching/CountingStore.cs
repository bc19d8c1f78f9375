using Graph.Model;
using Graph.Storage;
using Graph.Storage.Changes;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Tests.Fetching;

/// <summary>A store that remembers what it was asked.</summary>
internal sealed class CountingStore(IGraphStore inner) : IGraphStore
{
    private readonly Lock _writing = new();

    public List<FetchPlan> Plans { get; } = [];

    public int Snapshots { get; private set; }

    public int OpenSnapshots { get; private set; }

    public GraphModel Model => inner.Model;

    public void Forget()
    {
        Plans.Clear();
        Snapshots = 0;
    }

    public ValueTask<string> GetModelHashAsync(CancellationToken cancellation = default) => inner.GetModelHashAsync(cancellation);

    public async ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default)
    {
        lock (_writing)
        {
            Snapshots++;
            OpenSnapshots++;
        }

        return new Snapshot(this, await inner.OpenSnapshotAsync(cancellation));
    }

    public ValueTask<FetchResult> FetchAsync(FetchPlan plan, CancellationToken cancellation = default)
    {
        lock (_writing)
            Plans.Add(plan);
        return inner.FetchAsync(plan, cancellation);
    }

    public ValueTask<ChangeResult> ApplyAsync(GraphChange change, CancellationToken cancellation = default) =>
        inner.ApplyAsync(change, cancellation);

    public ValueTask<long> LastChangeAsync(CancellationToken cancellation = default) => inner.LastChangeAsync(cancellation);

    public ValueTask<IReadOnlyList<ChangeRecord>> ChangesSinceAsync(long number, int limit, CancellationToken cancellation = default) =>
        inner.ChangesSinceAsync(number, limit, cancellation);

    public IAsyncEnumerable<ChangeRecord> FollowAsync(long number, CancellationToken cancellation = default) =>
        inner.FollowAsync(number, cancellation);

    public ValueTask<IReadOnlyList<SourceEntry>> GetSourcesAsync(CancellationToken cancellation = default) =>
        inner.GetSourcesAsync(cancellation);

    public ValueTask<SourceRecord?> GetSourceAsync(string name, CancellationToken cancellation = default) =>
        inner.GetSourceAsync(name, cancellation);

    public ValueTask<StoreStatistics> GetStatisticsAsync(CancellationToken cancellation = default) =>
        inner.GetStatisticsAsync(cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private sealed class Snapshot(CountingStore store, IGraphSnapshot snapshot) : IGraphSnapshot
    {
        public ValueTask<FetchResult> FetchAsync(FetchPlan plan, CancellationToken cancellation = default)
        {
            lock (store._writing)
                store.Plans.Add(plan);
            return snapshot.FetchAsync(plan, cancellation);
        }

        public ValueTask DisposeAsync()
        {
            lock (store._writing)
                store.OpenSnapshots--;
            return snapshot.DisposeAsync();
        }
    }
}
