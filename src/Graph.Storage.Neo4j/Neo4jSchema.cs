using Graph.Model;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Import;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j;

/// <summary>The indexes and constraints of a database, for its administrators. A store creates them itself when it is opened.</summary>
public sealed class Neo4jSchema : IAsyncDisposable
{
    private readonly QueryApi _api;
    private readonly SchemaApplier _applier;
    private readonly ImportFinish _import;

    /// <summary>The schema of this database for this model. Sends nothing yet.</summary>
    public Neo4jSchema(Neo4jOptions options, GraphModel model, TimeProvider time)
    {
        _api = new QueryApi(options.ForWholeDatabase(), time);
        _applier = new SchemaApplier(_api, new ModelIndexes(model), time);
        _import = new ImportFinish(options, model, time);
    }

    /// <summary>Compares the existing schema with the expected one; changes nothing.</summary>
    /// <exception cref="StoreException">The server does not respond, or is too old.</exception>
    public async ValueTask<SchemaReport> CheckAsync(CancellationToken cancellation = default)
    {
        await ServerVersion.RequireAsync(_api, cancellation);
        return await _applier.CheckAsync(cancellation);
    }

    /// <summary>
    /// Creates missing items, and returns when every index is online. Finishes a <c>neo4j-admin database import</c> of an
    /// export. Items created before an error or the cancellation remain.
    /// </summary>
    /// <param name="drop">Also removes superfluous items, and replaces different ones, if this program created them.</param>
    /// <param name="cancellation">Stops waiting; the server continues to populate indexes.</param>
    /// <exception cref="StoreException">The server does not respond or is too old, or the data violates a constraint.</exception>
    public async ValueTask<SchemaReport> ApplyAsync(bool drop = false, CancellationToken cancellation = default)
    {
        await ServerVersion.RequireAsync(_api, cancellation);
        var isImport = await _import.PutBackAsync(cancellation);
        var report = await _applier.ApplyAsync(drop, cancellation);
        // A database that lacks a required index is still rejected as a graph.
        if (isImport && report.Missing.Count + report.Different.Count == 0)
            await _import.EndAsync(cancellation);
        return report;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _api.DisposeAsync();
}
