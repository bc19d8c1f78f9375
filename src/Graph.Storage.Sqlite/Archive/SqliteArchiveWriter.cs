using Graph.Storage.Archive;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Storage.Sqlite.Archive;

/// <summary>Fills a store: each batch is one transaction, which keeps the checkpoint too.</summary>
internal sealed class SqliteArchiveWriter : IArchiveWriter
{
    private readonly SqliteDatabase database;
    private readonly SqliteSession session;

    public SqliteArchiveWriter(SqliteDatabase database)
    {
        this.database = database;
        session = database.Writer;
        Checkpoint = FillMark.Read(session) is { Length: > 0 } checkpoint ? checkpoint : null;
    }

    /// <inheritdoc/>
    public string Name => $"the SQLite store '{database.Path}'";

    /// <inheritdoc/>
    public string HowToEmpty => $"Delete '{database.Path}' and what lies beside it ('-wal', '-shm').";

    /// <inheritdoc/>
    public string? Checkpoint { get; private set; }

    /// <inheritdoc/>
    public ValueTask WriteAsync(IReadOnlyList<ArchiveRecord> records, string checkpoint, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        session.Trim();
        try
        {
            database.RefuseChangedFile();
            session.Prepare("BEGIN IMMEDIATE").Run();
            if (FillMark.Read(session) != (Checkpoint ?? ""))
                throw StoreRefusals.FilledTwice(database.Path);
            var rows = new ArchiveRows(session, database);
            foreach (var record in records)
                rows.Write(record);
            rows.Save();
            FillMark.Write(session, checkpoint);
            session.Prepare("COMMIT").Run();
        }
        catch (Exception exception)
        {
            var explained = database.Explain(exception, session);
            session.Forget();
            // Where the disk fails SQLite has rolled back itself.
            if (raw.sqlite3_get_autocommit(session.Connection.Handle) == 0)
                session.Run("ROLLBACK");
            if (explained is not null)
                throw explained;
            if (exception is not SqliteException failure)
                throw;
            throw new StoreException($"The store '{database.Path}' cannot be written: {failure.Message}.", failure);
        }

        Checkpoint = checkpoint;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IArchiveReader> OpenReaderAsync(CancellationToken cancellation = default) =>
        new(new SqliteArchiveReader(database, ownsDatabase: false));

    /// <inheritdoc/>
    public ValueTask CompleteAsync(ArchiveHead head, CancellationToken cancellation = default)
    {
        try
        {
            FillMark.End(session);
        }
        catch (SqliteException exception) when (database.Explain(exception, session) is { } explained)
        {
            throw explained;
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }
}
