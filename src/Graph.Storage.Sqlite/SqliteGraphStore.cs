using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Sqlite.Changes;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite;

/// <summary>
/// The embedded store: one SQLite file, which other processes may have open too. One object per file and process; safe for use
/// by several threads. Readers see the last applied change, and never wait for writers.
/// </summary>
public sealed partial class SqliteGraphStore : IGraphWriter, IAsyncDisposable
{
    private static readonly TimeSpan WriteTimeout = TimeSpan.FromMinutes(1);

    private readonly SqliteDatabase _database;
    private readonly ChangeApplier _applier;
    private readonly ChangeQueue _changes;

    private SqliteGraphStore(SqliteDatabase database, TimeProvider time)
    {
        _database = database;
        _changes = new ChangeQueue(this, Close, time);
        _applier = new ChangeApplier(database, time, WriteTimeout);
    }

    /// <inheritdoc/>
    public GraphModel Model => _database.Model;

    /// <summary>Opens the file, creates it and its folder if they do not exist, and migrates its indexes to the model.</summary>
    /// <param name="path">The file. Next to it are <c>-wal</c> and <c>-shm</c>, which belong to it while it is open.</param>
    /// <param name="model">The model of the graph.</param>
    /// <param name="time">The clock for the time at which changes are recorded.</param>
    /// <exception cref="StoreException">
    /// The file cannot be opened, is not a store, or contains facts that the model does not define.
    /// </exception>
    public static SqliteGraphStore Open(string path, GraphModel model, TimeProvider time) => new(SqliteDatabase.Open(path, model), time);

    /// <summary>Opens the store with another hub size, for tests.</summary>
    internal static SqliteGraphStore Open(string path, GraphModel model, TimeProvider time, int leastOfHub) =>
        new(SqliteDatabase.Open(path, model, leastOfHub: leastOfHub), time);

    /// <inheritdoc/>
    public ValueTask<ChangeResult> ApplyAsync(GraphChange change, CancellationToken cancellation = default) =>
        // SQLite works on the thread that calls it; a large change takes seconds, and the thread pool has few threads.
        _changes.RunAsync(
            () =>
                SqliteTelemetry.Database.ObserveAsync<ChangeResult>(
                    "APPLY",
                    null,
                    () =>
                        new(
                            Task.Factory.StartNew(
                                    () => _applier.ApplyAsync(change, cancellation).AsTask(),
                                    cancellation,
                                    TaskCreationOptions.LongRunning,
                                    TaskScheduler.Default
                                )
                                .Unwrap()
                        )
                ),
            cancellation
        );

    /// <inheritdoc/>
    /// <exception cref="StoreException">Also if part of the file was found to be damaged since it was opened.</exception>
    public ValueTask<long> LastChangeAsync(CancellationToken cancellation = default)
    {
        _database.RefuseDamaged();
        return new(Read(session => new ChangeLogReader(session, _database.Numbers).Last()));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ChangeRecord>> ChangesSinceAsync(long number, int limit, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return new(Read(session => new ChangeLogReader(session, _database.Numbers).Since(number, limit)));
    }

    /// <inheritdoc/>
    public ValueTask<string> GetModelHashAsync(CancellationToken cancellation = default) =>
        new(Read(session => StoreSchema.ModelHash(session) ?? ""));

    /// <inheritdoc/>
    public IAsyncEnumerable<ChangeRecord> FollowAsync(long number, CancellationToken cancellation = default) =>
        _changes.FollowAsync(number, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SourceEntry>> GetSourcesAsync(CancellationToken cancellation = default) =>
        new(Read(session => new SourceTable(session).List()));

    /// <inheritdoc/>
    public ValueTask<SourceRecord?> GetSourceAsync(string name, CancellationToken cancellation = default) =>
        new(Read(session => new SourceTable(session).Find(name)));

    /// <inheritdoc/>
    public ValueTask<StoreStatistics> GetStatisticsAsync(CancellationToken cancellation = default) =>
        new(
            Read(session =>
            {
                var nodes = Counts(session, "kind");
                var relations = Counts(session, "relation_type");
                return new StoreStatistics(
                    Model.Kinds.ToDictionary(k => k.Name, k => nodes[k.Name], StringComparer.Ordinal),
                    Model.Relations.ToDictionary(r => r.Name, r => relations[r.Name], StringComparer.Ordinal),
                    new ChangeLogReader(session, _database.Numbers).Last()
                );
            })
        );

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _changes.DisposeAsync();

    private ValueTask Close()
    {
        _database.Dispose();
        return default;
    }

    private static Dictionary<string, long> Counts(SqliteSession session, string table) =>
        session.Query($"SELECT name, n FROM {table}", row => KeyValuePair.Create(row.Text(0), row.Int64(1))).ToDictionary();

    // One state for everything that is read, regardless of concurrent writes.
    private T Read<T>(Func<SqliteSession, T> read)
    {
        var session = _database.RentReader();
        try
        {
            session.Prepare("BEGIN").Run();
            var result = read(session);
            session.Prepare("COMMIT").Run();
            _database.ReturnReader(session);
            return result;
        }
        catch (Exception exception)
        {
            _database.Abandon(session, exception);
            throw;
        }
    }
}
