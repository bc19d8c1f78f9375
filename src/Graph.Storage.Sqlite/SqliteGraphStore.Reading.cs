using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Reading;

namespace Graph.Storage.Sqlite;

public sealed partial class SqliteGraphStore : IGraphStore
{
    /// <inheritdoc/>
    public ValueTask<FetchResult> FetchAsync(FetchPlan plan, CancellationToken cancellation = default) =>
        new SqliteGraphReader(_database).FetchAsync(plan, cancellation);

    /// <inheritdoc/>
    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(new SqliteGraphReader(_database).OpenSnapshot());
    }

    /// <summary>A snapshot that reports the text of each statement before it runs, for tests and benchmarks.</summary>
    internal SqliteGraphSnapshot Observe(Action<string> observer, int maxSorted = ReadContext.DefaultMaxSorted) =>
        new(_database, observer, maxSorted);
}
