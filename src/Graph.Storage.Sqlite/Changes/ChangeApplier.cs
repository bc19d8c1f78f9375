using Graph.Storage.Changes;
using Graph.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>Applies changes one at a time on the writing connection, each in one transaction.</summary>
internal sealed class ChangeApplier(SqliteDatabase database, TimeProvider time, TimeSpan writeTimeout)
{
    private readonly ChangeApplication _application = new(database.Model, database.Path, time);

    /// <summary>Applies a change completely or not at all; called by one thread at a time.</summary>
    /// <exception cref="StoreException">Another process has been writing for too long, or the disk rejects the write.</exception>
    public async ValueTask<ChangeResult> ApplyAsync(GraphChange change, CancellationToken cancellation)
    {
        var session = database.Writer;
        Begin(session, cancellation);
        try
        {
            var result = await _application.RunAsync(new SqliteChangeTransaction(session, database), change, cancellation);
            session.Prepare("COMMIT").Run();
            return result;
        }
        catch (Exception exception)
        {
            var explained = database.Explain(exception, session);
            // If the disk fails, SQLite has already rolled back.
            if (raw.sqlite3_get_autocommit(session.Connection.Handle) == 0)
                RollBack(session);
            if (explained is not null)
                throw explained;
            if (exception is not SqliteException failure)
                throw;
            throw new StoreException($"The store '{database.Path}' cannot be written: {failure.Message}.", failure);
        }
    }

    // Another process may be writing. The lock is tried again every second, so that a cancelled request does not keep waiting.
    private void Begin(SqliteSession session, CancellationToken cancellation)
    {
        database.RefuseChangedFile();
        session.Trim();
        var start = time.GetTimestamp();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                session.Prepare("BEGIN IMMEDIATE").Run();
                return;
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode == raw.SQLITE_BUSY)
            {
                if (time.GetElapsedTime(start) >= writeTimeout)
                {
                    throw new StoreException(
                        $"The store '{database.Path}' is busy: another process has been writing for longer than "
                            + $"{writeTimeout.TotalSeconds:0} seconds. Try again later.",
                        StoreFailure.Overloaded,
                        busy
                    );
                }
            }
            catch (SqliteException readOnly) when (readOnly.SqliteErrorCode == raw.SQLITE_READONLY)
            {
                throw new StoreException($"The store '{database.Path}' cannot be written: the file is read-only.", readOnly);
            }
            catch (SqliteException failure) when (database.Explain(failure, session) is { } explained)
            {
                throw explained;
            }
        }
    }

    private static void RollBack(SqliteSession session)
    {
        try
        {
            session.Prepare("ROLLBACK").Run();
        }
        catch (SqliteException)
        {
            // The first error is reported; nothing was written.
        }
    }
}
