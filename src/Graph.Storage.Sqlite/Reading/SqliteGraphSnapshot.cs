using System.Diagnostics;
using Graph.Storage.Diagnostics;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>One state of the store, held by a read transaction on its own connection. Plans run one after another.</summary>
internal sealed class SqliteGraphSnapshot : IGraphSnapshot
{
    private readonly SqliteDatabase _database;
    private readonly SqliteSession _session;
    private readonly Lock _gate = new();
    private readonly Action<string>? _observer;
    private readonly int _maxSorted;
    private bool _disposed;

    // An interrupted plan may have left a statement open, so the connection is not reused.
    private bool _isInterrupted;

    public SqliteGraphSnapshot(SqliteDatabase database, Action<string>? observer = null, int maxSorted = ReadContext.DefaultMaxSorted)
    {
        _maxSorted = maxSorted;
        _database = database;
        _observer = observer;
        _session = database.RentReader();
        try
        {
            _session.Prepare("BEGIN").Run();
            // A transaction sees the state of its first read, not of its BEGIN.
            _session.Number("SELECT count(*) FROM meta");
        }
        catch (Exception exception)
        {
            database.Abandon(_session, exception);
            throw;
        }
    }

    /// <summary>The connection, for tests that count what SQLite does.</summary>
    internal SqliteSession Session => _session;

    /// <inheritdoc/>
    public ValueTask<FetchResult> FetchAsync(FetchPlan plan, CancellationToken cancellation = default) =>
        ValueTask.FromResult(Fetch(plan, cancellation));

    /// <inheritdoc cref="FetchAsync"/>
    public FetchResult Fetch(FetchPlan plan, CancellationToken cancellation)
    {
        var activity = SqliteTelemetry.Database.Start(plan);
        var started = Stopwatch.GetTimestamp();
        string? error = null;
        try
        {
            return FetchInTurn(plan, cancellation);
        }
        catch (Exception failed)
        {
            error = DatabaseTelemetry.ErrorType(failed);
            throw;
        }
        finally
        {
            SqliteTelemetry.Database.End(activity, PlanSummary.Operation(plan), Stopwatch.GetElapsedTime(started), error);
        }
    }

    private FetchResult FetchInTurn(FetchPlan plan, CancellationToken cancellation)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var context = new ReadContext(_session, _database.Model, _database.Numbers, plan.View, cancellation)
            {
                Observer = _observer,
                MaxSorted = _maxSorted,
            };
            try
            {
                return SqliteGraphReader.Run(_database, _session, () => PlanReader.Read(plan, context), cancellation);
            }
            catch (Exception exception) when (exception is not PlanRefusedException)
            {
                _isInterrupted = true;
                throw;
            }
            finally
            {
                _session.Matches = null;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_disposed)
                return ValueTask.CompletedTask;
            _disposed = true;
            if (_isInterrupted)
            {
                _session.Dispose();
                return ValueTask.CompletedTask;
            }
            try
            {
                _session.Prepare("COMMIT").Run();
            }
            catch (Exception exception)
            {
                var explained = _database.Explain(exception, _session);
                _session.Dispose();
                if (explained is not null)
                    throw explained;
                throw;
            }
            _database.ReturnReader(_session);
        }
        return ValueTask.CompletedTask;
    }
}
