namespace Graph.Storage.Archive;

/// <summary>
/// Fills a store that holds no graph with the records of another. Until it is complete the store is marked, and opening it
/// as a graph is refused. For one user at a time.
/// </summary>
public interface IArchiveWriter : IAsyncDisposable
{
    /// <summary>The store, for people.</summary>
    string Name { get; }

    /// <summary>A sentence that says how to empty the store: <c>Delete '/data/graph.db'.</c></summary>
    string HowToEmpty { get; }

    /// <summary>What was kept with the last batch that is in the store, or null where there is none yet.</summary>
    string? Checkpoint { get; }

    /// <summary>Writes records of one part, and the checkpoint in the same transaction.</summary>
    ValueTask WriteAsync(IReadOnlyList<ArchiveRecord> records, string checkpoint, CancellationToken cancellation = default);

    /// <summary>Reads what was written so far. The writer is not used meanwhile.</summary>
    ValueTask<IArchiveReader> OpenReaderAsync(CancellationToken cancellation = default);

    /// <summary>Makes the store a graph with this state; the mark goes.</summary>
    ValueTask CompleteAsync(ArchiveHead head, CancellationToken cancellation = default);
}
