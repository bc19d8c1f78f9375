namespace Graph.Storage.Archive;

/// <summary>
/// Fills an empty store with the records of another. Until the copy is complete, the store is marked and cannot be opened as a
/// graph. Not for concurrent use.
/// </summary>
public interface IArchiveWriter : IAsyncDisposable
{
    /// <summary>The display name of the store.</summary>
    string Name { get; }

    /// <summary>A sentence that explains how to empty the store: <c>Delete '/data/graph.db'.</c></summary>
    string HowToEmpty { get; }

    /// <summary>The checkpoint of the last batch in the store, or null if there is none yet.</summary>
    string? Checkpoint { get; }

    /// <summary>Writes records of one part, and the checkpoint in the same transaction.</summary>
    ValueTask WriteAsync(IReadOnlyList<ArchiveRecord> records, string checkpoint, CancellationToken cancellation = default);

    /// <summary>Reads the records written so far. The writer must not be used during the read.</summary>
    ValueTask<IArchiveReader> OpenReaderAsync(CancellationToken cancellation = default);

    /// <summary>Turns the store into a graph with this state and removes the mark.</summary>
    ValueTask CompleteAsync(ArchiveHead head, CancellationToken cancellation = default);
}
