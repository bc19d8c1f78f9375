using Graph.Model;
using Graph.Storage;
using Graph.Storage.Archive;
using Graph.Storage.Neo4j;
using Graph.Storage.Neo4j.Archive;

namespace Graph.Stores;

/// <summary>A database of a Neo4j server.</summary>
/// <param name="Options">Its address and limits.</param>
public sealed record Neo4jLocation(Neo4jOptions Options) : StoreLocation
{
    /// <inheritdoc/>
    public override async ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time, CancellationToken cancellation = default) =>
        await Neo4jGraphStore.OpenAsync(Options, model, time, cancellation);

    /// <inheritdoc/>
    public override async ValueTask<IArchiveReader> OpenReaderAsync(
        GraphModel model,
        TimeProvider time,
        CancellationToken cancellation = default
    ) => await Neo4jArchive.OpenReaderAsync(Options, model, time, cancellation);

    /// <inheritdoc/>
    public override async ValueTask<IArchiveWriter> OpenWriterAsync(
        GraphModel model,
        TimeProvider time,
        CancellationToken cancellation = default
    ) => await Neo4jArchive.OpenWriterAsync(Options, model, time, cancellation);
}
