using Graph.Model;
using Graph.Storage;
using Graph.Storage.Archive;
using Graph.Storage.Neo4j;

namespace Graph.Stores;

/// <summary>The location of a store, as given in settings, and how it is opened.</summary>
public abstract record StoreLocation
{
    /// <summary>The setting that names the embedded store.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>The setting that names a Neo4j.</summary>
    public const string Neo4j = "neo4j";

    private protected StoreLocation() { }

    /// <summary>The location that a setting names, or null if it names none.</summary>
    /// <param name="setting"><see cref="Sqlite"/> or <see cref="Neo4j"/>.</param>
    /// <param name="data">The folder of the embedded store's file.</param>
    /// <param name="neo4j">Reads the settings of Neo4j.</param>
    /// <exception cref="StoreException">A setting of Neo4j is invalid.</exception>
    public static StoreLocation? Find(string setting, string data, Func<Neo4jSettings> neo4j) =>
        setting switch
        {
            Sqlite => SqliteLocation.In(data),
            Neo4j => new Neo4jLocation(neo4j().ToOptions()),
            _ => null,
        };

    /// <summary>Opens the store. The embedded store is created if it is missing.</summary>
    /// <exception cref="StoreException">It cannot be used.</exception>
    public abstract ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time, CancellationToken cancellation = default);

    /// <summary>Opens the store to read its complete content.</summary>
    /// <exception cref="StoreException">It cannot be used.</exception>
    public abstract ValueTask<IArchiveReader> OpenReaderAsync(
        GraphModel model,
        TimeProvider time,
        CancellationToken cancellation = default
    );

    /// <summary>Opens the store to fill it.</summary>
    /// <exception cref="StoreException">It cannot be used, or already contains a graph.</exception>
    public abstract ValueTask<IArchiveWriter> OpenWriterAsync(
        GraphModel model,
        TimeProvider time,
        CancellationToken cancellation = default
    );
}
