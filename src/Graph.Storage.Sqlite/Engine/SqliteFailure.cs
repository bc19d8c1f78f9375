using Graph.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Storage.Sqlite.Engine;

/// <summary>Explains SQLite's errors to the users of the store.</summary>
internal static class SqliteFailure
{
    /// <summary>Whether the file is damaged, so that data read from it cannot be trusted.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB };

    /// <summary>Explains why the store cannot be used and what to do; returns null if the error is a bug in this program.</summary>
    /// <param name="exception">The exception that was thrown.</param>
    /// <param name="path">The file.</param>
    /// <param name="session">The connection on which it was thrown, used to find what is missing; null if there is none.</param>
    public static StoreException? Explain(Exception exception, string path, SqliteSession? session = null) =>
        exception switch
        {
            StoreException or OperationCanceledException => null,
            UnauthorizedAccessException or IOException => new StoreException(
                $"The folder of the store '{path}' cannot be created or written: {exception.Message}",
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
                $"'{path}' is not a store: it is not an SQLite database. Use another path, or move the file away.",
                failure
            ),
            raw.SQLITE_CORRUPT => new StoreException(
                $"The store '{path}' is damaged ({failure.Message}). Restore it from a copy, or move it away and seed again.",
                failure
            ),
            raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY => new StoreException(
                $"The store '{path}' cannot be written: the file or its folder is read-only, or is not a file. Give this "
                    + "process write permission there, or use another path.",
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
                $"The store '{path}' does not have enough memory for this operation ({failure.Message}).",
                StoreFailure.OutOfMemory,
                failure
            ),
            // A statement that names a missing table or column: because of a bug here, or because another program removed it.
            raw.SQLITE_ERROR when session is not null && SchemaCheck.FindMissing(session) is { Count: > 0 } missing => SchemaCheck.Refusal(
                path,
                missing,
                failure
            ),
            _ => null,
        };
}
