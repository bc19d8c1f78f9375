using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Reading;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j;

/// <summary>
/// A graph in a Neo4j database, which other processes may use too. One object per database and process; safe for use by several
/// threads. Readers see the last applied change, and never wait for writers.
/// </summary>
public sealed partial class Neo4jGraphStore : IGraphStore
{
    private readonly QueryApi _api;
    private readonly ChangeApplier _applier;
    private readonly ChangeLogReader _log;
    private readonly ChangeQueue _queue;

    private Neo4jGraphStore(QueryApi api, GraphModel model, string name, TimeProvider time)
    {
        _api = api;
        Model = model;
        _applier = new ChangeApplier(api, model, name, time);
        _log = new ChangeLogReader(api);
        _queue = new ChangeQueue(this, api.DisposeAsync, time);
        _reader = new Neo4jGraphReader(api, model);
    }

    /// <summary>The model with which it was opened.</summary>
    public GraphModel Model { get; }

    /// <summary>Opens the database, and migrates its indexes to the model; an empty database becomes a store.</summary>
    /// <param name="options">The address and settings of the database.</param>
    /// <param name="model">The model of the graph.</param>
    /// <param name="time">The clock for the time at which changes are recorded.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="StoreException">
    /// The server does not respond or is too old, or the database contains other data or facts that the model does not define.
    /// </exception>
    public static async ValueTask<Neo4jGraphStore> OpenAsync(
        Neo4jOptions options,
        GraphModel model,
        TimeProvider time,
        CancellationToken cancellation = default
    )
    {
        var name = $"{options.Url.AbsoluteUri.TrimEnd('/')}/db/{options.Database}";
        var api = new QueryApi(options, time);
        try
        {
            await new StoreSchema(api, options, model, name, time).PrepareAsync(cancellation);
            return new Neo4jGraphStore(api, model, name, time);
        }
        catch
        {
            await api.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<ChangeResult> ApplyAsync(GraphChange change, CancellationToken cancellation = default) =>
        _queue.RunAsync(
            async () =>
            {
                var result = await _applier.ApplyAsync(change, cancellation);
                if (!result.IsUnchanged)
                    _changes = _changes.Then(result.Number);
                return result;
            },
            cancellation
        );

    /// <inheritdoc/>
    public ValueTask<long> LastChangeAsync(CancellationToken cancellation = default) => _log.LastAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ChangeRecord>> ChangesSinceAsync(long number, int limit, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return _log.SinceAsync(number, limit, cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask<string> GetModelHashAsync(CancellationToken cancellation = default)
    {
        var statement = new CypherStatement($"MATCH (s{StoreState.Pattern}) RETURN s.model") { Summary = "READ GraphState" };
        return (await _api.ReadAsync(statement, static () => new TextRows(), cancellation)).Rows is [[{ } hash]]
            ? hash
            : throw StoreState.Lost();
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ChangeRecord> FollowAsync(long number, CancellationToken cancellation = default) =>
        _queue.FollowAsync(number, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SourceEntry>> GetSourcesAsync(CancellationToken cancellation = default) =>
        SourceTable.ListAsync(_api, cancellation);

    /// <inheritdoc/>
    public ValueTask<SourceRecord?> GetSourceAsync(string name, CancellationToken cancellation = default) =>
        SourceTable.FindAsync(_api, name, cancellation);

    /// <inheritdoc/>
    public ValueTask<StoreStatistics> GetStatisticsAsync(CancellationToken cancellation = default) =>
        Statistics.ReadAsync(_api, Model, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _queue.DisposeAsync();
}
