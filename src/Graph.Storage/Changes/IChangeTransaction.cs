using Graph.Storage.Changes.Planning;

namespace Graph.Storage.Changes;

/// <summary>
/// A store's part in applying a change (<see cref="ChangeApplication"/>): what it reads and writes in one transaction, while
/// nobody else writes.
/// </summary>
public interface IChangeTransaction
{
    /// <summary>The facts as they stand.</summary>
    IFactLookup Lookup { get; }

    /// <summary>The result of the change with this id, or null where the store has not seen it.</summary>
    ValueTask<ChangeResult?> FindAppliedAsync(string id, CancellationToken cancellation);

    /// <summary>The number of the last change, 0 where there is none.</summary>
    ValueTask<long> LastNumberAsync(CancellationToken cancellation);

    /// <summary>The instant of the last change in milliseconds since 1970, 0 where there is none.</summary>
    ValueTask<long> LastInstantAsync(CancellationToken cancellation);

    /// <summary>The hash of the model that the store was last opened with.</summary>
    /// <exception cref="StoreException">The store holds no complete graph at the moment.</exception>
    ValueTask<string?> ModelHashAsync(CancellationToken cancellation);

    /// <summary>Writes and drops the records of sources, and answers the names of those that became different.</summary>
    ValueTask<IReadOnlyList<string>> WriteSourcesAsync(GraphChange change, CancellationToken cancellation);

    /// <summary>Writes the facts and their old versions.</summary>
    /// <param name="differences">What becomes different.</param>
    /// <param name="at">When, in milliseconds since 1970.</param>
    /// <param name="cancellation">Ends the work; the caller rolls back.</param>
    ValueTask WriteFactsAsync(ChangeSet differences, long at, CancellationToken cancellation);

    /// <summary>Adds the change to the log.</summary>
    ValueTask WriteLogAsync(LogEntry entry, CancellationToken cancellation);

    /// <summary>Keeps the result of a change that has an id.</summary>
    ValueTask SaveAppliedAsync(string id, ChangeResult result, CancellationToken cancellation);
}
