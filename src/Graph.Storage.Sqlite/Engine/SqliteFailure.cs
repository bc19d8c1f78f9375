using Graph.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Storage.Sqlite.Engine;

/// <summary>What SQLite's errors mean to whoever uses the store.</summary>
internal static class SqliteFailure
{
    /// <summary>The file is not what it was: what is read from it cannot be trusted.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB };

    /// <summary>Says why the store cannot be used, and what to do, or null where an error is a mistake of this program.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="path">The file.</param>
    /// <param name="session">The connection on which it was thrown, which may look for what is missing; null: there is none.</param>
    public static StoreException? Explain(Exception exception, string path, SqliteSession? session = null) =>
        exception switch
        {
            StoreException or OperationCanceledException => null,
            UnauthorizedAccessException or IOException => new StoreException(
                $"The folder of the store '{path}' cannot be made or written: {exception.Message}",
                exception
            ),
            SqliteException failure => Explain(failure, path, session),
            InvalidOperationException { InnerException: SqliteException failure } => Explain(failure, path, session),
            _ => null,
        };

    private static StoreException? Explain(SqliteException failure, string path, SqliteSession? session) =>
        failure.SqliteErrorCode switch
        {
            raw.SQLITE_NOTADB => new StoreException(
                $"'{path}' is not a store: it is no SQLite database. Give another path, or move the file away.",
                failure
            ),
            raw.SQLITE_CORRUPT => new StoreException(
                $"The store '{path}' is damaged ({failure.Message}). Restore it from a copy, or move it away and seed anew.",
                failure
            ),
            raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY => new StoreException(
                $"The store '{path}' cannot be written: the file or its folder is read-only, or is no file. Give this "
                    + "process the right to write there, or another path.",
                failure
            ),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => new StoreException(
                $"The store '{path}' is busy: another process has been writing for longer than 10 seconds.",
                StoreFailure.Unavailable,
                failure
            ),
            raw.SQLITE_FULL => new StoreException(
                $"The store '{path}' cannot be written: the disk is full ({failure.Message}).",
                StoreFailure.Unavailable,
                failure
            ),
            raw.SQLITE_IOERR => new StoreException(
                $"The store '{path}' cannot be read or written: the disk failed ({failure.Message}).",
                StoreFailure.Unavailable,
                failure
            ),
            raw.SQLITE_NOMEM or raw.SQLITE_TOOBIG => new StoreException(
                $"The store '{path}' has not enough memory for this ({failure.Message}).",
                StoreFailure.OutOfMemory,
                failure
            ),
            // A statement that names what there is not: by a mistake of ours, or because somebody took it away.
            raw.SQLITE_ERROR when session is not null && SchemaCheck.FindMissing(session) is { Count: > 0 } missing => SchemaCheck.Refusal(
                path,
                missing,
                failure
            ),
            _ => null,
        };
}
