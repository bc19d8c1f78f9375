using Graph.Storage.Changes.Planning;

namespace Graph.Storage.Changes;

/// <summary>
/// The store-specific steps of applying a change (<see cref="ChangeApplication"/>): its reads and writes in one transaction,
/// during which there is no other writer.
/// </summary>
public interface IChangeTransaction
{
    /// <summary>The current facts.</summary>
    IFactLookup Lookup { get; }

    /// <summary>The result of the change with this id, or null if the store has not applied it.</summary>
    ValueTask<ChangeResult?> FindAppliedAsync(string id, CancellationToken cancellation);

    /// <summary>The number of the last change, 0 if there is none.</summary>
    ValueTask<long> LastNumberAsync(CancellationToken cancellation);

    /// <summary>The time of the last change in milliseconds since 1970, or 0 if there is none.</summary>
    ValueTask<long> LastInstantAsync(CancellationToken cancellation);

    /// <summary>The hash of the model with which the store was last opened.</summary>
    /// <exception cref="StoreException">The store does not currently contain a complete graph.</exception>
    ValueTask<string?> ModelHashAsync(CancellationToken cancellation);

    /// <summary>Writes and deletes source records, and returns the names of those that changed.</summary>
    ValueTask<IReadOnlyList<string>> WriteSourcesAsync(GraphChange change, CancellationToken cancellation);

    /// <summary>Writes the facts and their past versions.</summary>
    /// <param name="differences">The differences.</param>
    /// <param name="at">The time of the change, in milliseconds since 1970.</param>
    /// <param name="cancellation">Cancels the operation; the caller rolls back.</param>
    ValueTask WriteFactsAsync(ChangeSet differences, long at, CancellationToken cancellation);

    /// <summary>Adds the change to the log.</summary>
    ValueTask WriteLogAsync(LogEntry entry, CancellationToken cancellation);

    /// <summary>Stores the result of a change that has an id.</summary>
    ValueTask SaveAppliedAsync(string id, ChangeResult result, CancellationToken cancellation);
}
