using Graph.Model;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Import;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j;

/// <summary>The indexes and constraints of a database, for those who look after it. A store makes them itself when it is opened.</summary>
public sealed class Neo4jSchema : IAsyncDisposable
{
    private readonly QueryApi _api;
    private readonly SchemaApplier _applier;
    private readonly ImportFinish _import;

    /// <summary>Those of this database that this model wants. Nothing is asked yet.</summary>
    public Neo4jSchema(Neo4jOptions options, GraphModel model, TimeProvider time)
    {
        _api = new QueryApi(options.ForWholeDatabase(), time);
        _applier = new SchemaApplier(_api, new ModelIndexes(model), time);
        _import = new ImportFinish(options, model, time);
    }

    /// <summary>What is there, beside what is wanted; nothing is changed.</summary>
    /// <exception cref="StoreException">The server does not answer, or is too old.</exception>
    public async ValueTask<SchemaReport> CheckAsync(CancellationToken cancellation = default)
    {
        await ServerVersion.RequireAsync(_api, cancellation);
        return await _applier.CheckAsync(cancellation);
    }

    /// <summary>
    /// Makes what is missing, and returns when every index is online. Finishes what <c>neo4j-admin database import</c> made
    /// of an export. What was made before an error or the cancellation stays.
    /// </summary>
    /// <param name="drop">Also removes what is superfluous, and replaces what is different, as far as this program made it.</param>
    /// <param name="cancellation">Ends the wait; the server goes on filling indexes.</param>
    /// <exception cref="StoreException">The server does not answer or is too old, or the data breaks a constraint.</exception>
    public async ValueTask<SchemaReport> ApplyAsync(bool drop = false, CancellationToken cancellation = default)
    {
        await ServerVersion.RequireAsync(_api, cancellation);
        var isImport = await _import.PutBackAsync(cancellation);
        var report = await _applier.ApplyAsync(drop, cancellation);
        // What lacks an index that it needs stays refused as a graph.
        if (isImport && report.Missing.Count + report.Different.Count == 0)
            await _import.EndAsync(cancellation);
        return report;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _api.DisposeAsync();
}
