using Graph.Storage.Changes;

namespace Graph.Storage;

/// <summary>The change side of a store. Safe for use by several threads; changes are applied one after another.</summary>
public interface IGraphWriter
{
    /// <summary>
    /// Applies a change whole or not at all. When the task completes, the change is on disk and every later read sees it.
    /// </summary>
    /// <exception cref="GraphChangeException">The change does not fit the model or the graph; it lists every problem.</exception>
    /// <exception cref="ChangeConflictException">Others have written since <see cref="GraphChange.After"/>.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    ValueTask<ChangeResult> ApplyAsync(GraphChange change, CancellationToken cancellation = default);

    /// <summary>The number of the last change, 0 where there is none.</summary>
    ValueTask<long> LastChangeAsync(CancellationToken cancellation = default);

    /// <summary>The changes after <paramref name="number"/>, oldest first, at most <paramref name="limit"/> of them.</summary>
    ValueTask<IReadOnlyList<ChangeRecord>> ChangesSinceAsync(long number, int limit, CancellationToken cancellation = default);

    /// <summary>
    /// The changes after <paramref name="number"/>, oldest first, and then each new one as it comes: at once where this
    /// process applied it, within a second where another did. Ends only by <paramref name="cancellation"/>, quietly.
    /// </summary>
    IAsyncEnumerable<ChangeRecord> FollowAsync(long number, CancellationToken cancellation = default);

    /// <summary>What sources have records, by name.</summary>
    ValueTask<IReadOnlyList<SourceEntry>> GetSourcesAsync(CancellationToken cancellation = default);

    /// <summary>The record of this source, or null.</summary>
    ValueTask<SourceRecord?> GetSourceAsync(string name, CancellationToken cancellation = default);

    /// <summary>How much there is.</summary>
    ValueTask<StoreStatistics> GetStatisticsAsync(CancellationToken cancellation = default);
}
