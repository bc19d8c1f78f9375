using Graph.Model;

namespace Graph.Storage.Archive;

/// <summary>Reads all that a store holds, as a stream in bounded memory. For one user at a time.</summary>
public interface IArchiveReader : IAsyncDisposable
{
    /// <summary>The store, for people: <c>the SQLite store '/data/graph.db'</c>.</summary>
    string Name { get; }

    /// <summary>The model by which records are read.</summary>
    GraphModel Model { get; }

    /// <summary>The state that is read.</summary>
    ArchiveHead Head { get; }

    /// <summary>How many facts stand, as counters know it: what progress is measured against.</summary>
    long FactCount { get; }

    /// <summary>
    /// Every record once, part by part, in an order that is the store's own and always the same: whoever goes on from a
    /// batch's position gets what comes after it.
    /// </summary>
    /// <param name="after">Where to go on, or null to begin.</param>
    /// <param name="cancellation">Ends it with an exception.</param>
    /// <exception cref="StoreException">
    /// The store was written meanwhile and cannot give one state, or holds what the model has no place for.
    /// </exception>
    IAsyncEnumerable<ArchiveBatch> ReadAsync(ArchivePosition? after, CancellationToken cancellation = default);
}
