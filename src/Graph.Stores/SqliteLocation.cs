using Graph.Model;
using Graph.Storage;
using Graph.Storage.Archive;
using Graph.Storage.Sqlite;
using Graph.Storage.Sqlite.Archive;

namespace Graph.Stores;

/// <summary>The embedded store.</summary>
/// <param name="File">Its file.</param>
public sealed record SqliteLocation(string File) : StoreLocation
{
    /// <summary>The store in a data folder.</summary>
    public static SqliteLocation In(string data) => new(Path.Combine(data, "graph.db"));

    /// <inheritdoc/>
    public override ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time, CancellationToken cancellation = default) =>
        new(SqliteGraphStore.Open(File, model, time));

    /// <inheritdoc/>
    public override ValueTask<IArchiveReader> OpenReaderAsync(
        GraphModel model,
        TimeProvider time,
        CancellationToken cancellation = default
    ) => new(SqliteArchive.OpenReader(File, model));

    /// <inheritdoc/>
    public override ValueTask<IArchiveWriter> OpenWriterAsync(
        GraphModel model,
        TimeProvider time,
        CancellationToken cancellation = default
    ) => new(SqliteArchive.OpenWriter(File, model));
}
