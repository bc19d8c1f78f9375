using Graph.Model;
using Graph.Storage.Archive;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Archive;

/// <summary>Copies complete graphs out of Neo4j databases and into empty ones.</summary>
public static class Neo4jArchive
{
    /// <summary>
    /// Reads the current state of the store. Neo4j has no snapshots: if it is written during the read, the read ends with an
    /// error.
    /// </summary>
    /// <param name="options">The address and settings of the database.</param>
    /// <param name="model">The model of the graph; the store is migrated to it first.</param>
    /// <param name="time">The clock for waiting.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="StoreException">The database holds no graph, is being filled, or does not respond.</exception>
    public static async ValueTask<IArchiveReader> OpenReaderAsync(
        Neo4jOptions options,
        GraphModel model,
        TimeProvider time,
        CancellationToken cancellation = default
    )
    {
        var name = StoreName(options);
        var api = new QueryApi(options, time);
        try
        {
            if (await new FillState(api).NodeCountAsync(cancellation) == 0)
                throw new StoreException($"Expected a graph in the store '{name}', but the database is empty.");
            await new StoreSchema(api, options, model, name, time).PrepareAsync(cancellation);
            return await Neo4jArchiveReader.OpenAsync(api, ownsApi: true, model, name, time, cancellation);
        }
        catch
        {
            await api.DisposeAsync();
            throw;
        }
    }

    /// <summary>Turns an empty database into a store that is being filled, or resumes filling one.</summary>
    /// <param name="options">The address and settings of the database.</param>
    /// <param name="model">The model of the graph; its indexes are created first.</param>
    /// <param name="time">The clock for waiting.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="StoreException">The database already contains nodes, or does not respond.</exception>
    public static async ValueTask<IArchiveWriter> OpenWriterAsync(
        Neo4jOptions options,
        GraphModel model,
        TimeProvider time,
        CancellationToken cancellation = default
    )
    {
        var name = StoreName(options);
        var api = new QueryApi(options, time);
        try
        {
            await ServerVersion.RequireAsync(api, cancellation);
            var state = new FillState(api);
            var checkpoint = await state.ReadAsync(cancellation);
            if (checkpoint is null or FillState.Import)
                await state.RefuseAsync(name, cancellation);
            await new SchemaApplier(api, new ModelIndexes(model), time).ApplyAsync(drop: false, cancellation);
            if (checkpoint is null)
                await state.BeginAsync(cancellation);
            return new Neo4jArchiveWriter(api, state, model, name, time) { Checkpoint = checkpoint is { Length: > 0 } ? checkpoint : null };
        }
        catch
        {
            await api.DisposeAsync();
            throw;
        }
    }

    private static string StoreName(Neo4jOptions options) => $"{options.Url.AbsoluteUri.TrimEnd('/')}/db/{options.Database}";
}
