using System.Diagnostics;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Diagnostics;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>One state of the store, held by a read transaction on a connection of its own. Plans run one after another.</summary>
internal sealed class SqliteGraphSnapshot : IGraphSnapshot
{
    private readonly SqliteDatabase database;
    private readonly SqliteSession session;
    private readonly Lock gate = new();
    private readonly Action<string>? observer;
    private readonly int maxSorted;
    private bool disposed;

    // A plan broke off: a statement may still be open, so nobody else gets the connection.
    private bool isDoubtful;

    public SqliteGraphSnapshot(SqliteDatabase database, Action<string>? observer = null, int maxSorted = ReadContext.DefaultMaxSorted)
    {
        this.maxSorted = maxSorted;
        this.database = database;
        this.observer = observer;
        session = database.RentReader();
        try
        {
            session.Prepare("BEGIN").Run();
            // A transaction sees the state at its first read, not at its begin.
            session.Number("SELECT count(*) FROM meta");
        }
        catch (Exception exception)
        {
            database.Abandon(session, exception);
            throw;
        }
    }

    /// <summary>The connection, for tests that count what SQLite does.</summary>
    internal SqliteSession Session => session;

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
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            var context = new ReadContext(session, database.Model, database.Numbers, plan.View, cancellation)
            {
                Observer = observer,
                MaxSorted = maxSorted,
            };
            try
            {
                return SqliteGraphReader.Run(database, session, () => PlanReader.Read(plan, context), cancellation);
            }
            catch (Exception exception) when (exception is not PlanRefusedException)
            {
                isDoubtful = true;
                throw;
            }
            finally
            {
                session.Matches = null;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (gate)
        {
            if (disposed)
                return ValueTask.CompletedTask;
            disposed = true;
            if (isDoubtful)
            {
                session.Dispose();
                return ValueTask.CompletedTask;
            }
            try
            {
                session.Prepare("COMMIT").Run();
            }
            catch (Exception exception)
            {
                var explained = database.Explain(exception, session);
                session.Dispose();
                if (explained is not null)
                    throw explained;
                throw;
            }
            database.ReturnReader(session);
        }
        return ValueTask.CompletedTask;
    }
}
