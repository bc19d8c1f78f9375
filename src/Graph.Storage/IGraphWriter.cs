using Graph.Storage.Changes;

namespace Graph.Storage;

/// <summary>The write side of a store. Thread-safe; changes are applied one after another.</summary>
public interface IGraphWriter
{
    /// <summary>
    /// Applies a change completely or not at all. When the task completes, the change is on disk and every later read sees it.
    /// </summary>
    /// <exception cref="GraphChangeException">The change does not fit the model or the graph; it lists every problem.</exception>
    /// <exception cref="ChangeConflictException">Other changes were applied after <see cref="GraphChange.After"/>.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    ValueTask<ChangeResult> ApplyAsync(GraphChange change, CancellationToken cancellation = default);

    /// <summary>The number of the last change, 0 if there is none.</summary>
    ValueTask<long> LastChangeAsync(CancellationToken cancellation = default);

    /// <summary>The changes after <paramref name="number"/>, oldest first, at most <paramref name="limit"/> of them.</summary>
    ValueTask<IReadOnlyList<ChangeRecord>> ChangesSinceAsync(long number, int limit, CancellationToken cancellation = default);

    /// <summary>
    /// The changes after <paramref name="number"/>, oldest first, followed by each new change: immediately if this process
    /// applied it, and within a second if another process did. Ends, without an exception, only through
    /// <paramref name="cancellation"/>.
    /// </summary>
    IAsyncEnumerable<ChangeRecord> FollowAsync(long number, CancellationToken cancellation = default);

    /// <summary>The sources that have records, by name.</summary>
    ValueTask<IReadOnlyList<SourceEntry>> GetSourcesAsync(CancellationToken cancellation = default);

    /// <summary>The record of this source, or null.</summary>
    ValueTask<SourceRecord?> GetSourceAsync(string name, CancellationToken cancellation = default);

    /// <summary>The size of the graph.</summary>
    ValueTask<StoreStatistics> GetStatisticsAsync(CancellationToken cancellation = default);
}
