using Graph.Model;

namespace Graph.Storage.Archive;

/// <summary>Reads the complete content of a store as a stream, in bounded memory. Not for concurrent use.</summary>
public interface IArchiveReader : IAsyncDisposable
{
    /// <summary>The display name of the store: <c>the SQLite store '/data/graph.db'</c>.</summary>
    string Name { get; }

    /// <summary>The model with which records are read.</summary>
    GraphModel Model { get; }

    /// <summary>The state that is read.</summary>
    ArchiveHead Head { get; }

    /// <summary>The number of current facts according to the counters: the total for progress reports.</summary>
    long FactCount { get; }

    /// <summary>
    /// Returns every record once, part by part, in a stable order that the store chooses. Resuming from the position of a batch
    /// returns the records after it.
    /// </summary>
    /// <param name="after">The position to resume from, or null to start from the beginning.</param>
    /// <param name="cancellation">Cancels the operation with an exception.</param>
    /// <exception cref="StoreException">
    /// The store was written to during the read and cannot provide a consistent state, or it contains facts that are not in the
    /// model.
    /// </exception>
    IAsyncEnumerable<ArchiveBatch> ReadAsync(ArchivePosition? after, CancellationToken cancellation = default);
}
