using System.Runtime.ExceptionServices;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>
/// The read side of the store. Each plan runs on its own connection in one transaction, so it sees one state regardless of
/// concurrent writes. Safe for concurrent use. SQLite works on the caller's thread.
/// </summary>
internal sealed class SqliteGraphReader(SqliteDatabase database) : IGraphReader
{
    /// <inheritdoc/>
    public async ValueTask<FetchResult> FetchAsync(FetchPlan plan, CancellationToken cancellation = default)
    {
        await using var snapshot = OpenSnapshot();
        return snapshot.Fetch(plan, cancellation);
    }

    /// <summary>Opens the current state.</summary>
    public SqliteGraphSnapshot OpenSnapshot() => new(database);

    /// <summary>Runs a read that the token, and the <see cref="Turn"/> of this thread, can stop at any point in SQLite.</summary>
    /// <exception cref="OperationCanceledException">The read was stopped.</exception>
    /// <exception cref="StoreException">The file is damaged, or cannot be read.</exception>
    internal static FetchResult Run(SqliteDatabase database, SqliteSession session, Func<FetchResult> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        session.Trim();
        session.Interruption = null;
        // An interrupt between two statements is lost, so the token is also checked within them.
        session.OnProgress = () =>
        {
            cancellation.ThrowIfCancellationRequested();
            Turn.Check();
        };
        using var registration = cancellation.Register(() => raw.sqlite3_interrupt(session.Connection.Handle));
        try
        {
            return read();
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            if (session.Interruption is { } broken and not OperationCanceledException)
                ExceptionDispatchInfo.Throw(broken);
            throw new OperationCanceledException("The fetch was cancelled.", exception, cancellation);
        }
        catch (Exception exception) when (database.Explain(exception, session) is { } explained)
        {
            throw explained;
        }
        finally
        {
            session.OnProgress = null;
        }
    }
}
