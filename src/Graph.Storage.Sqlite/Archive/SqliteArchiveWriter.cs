using Graph.Storage.Archive;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Storage.Sqlite.Archive;

/// <summary>Fills a store: each batch is one transaction, which also stores the checkpoint.</summary>
internal sealed class SqliteArchiveWriter : IArchiveWriter
{
    private readonly SqliteDatabase _database;
    private readonly SqliteSession _session;

    public SqliteArchiveWriter(SqliteDatabase database)
    {
        _database = database;
        _session = database.Writer;
        Checkpoint = ImportMarker.Read(_session) is { Length: > 0 } checkpoint ? checkpoint : null;
    }

    /// <inheritdoc/>
    public string Name => $"the SQLite store '{_database.Path}'";

    /// <inheritdoc/>
    public string HowToEmpty => $"Delete '{_database.Path}' and the files next to it ('-wal', '-shm').";

    /// <inheritdoc/>
    public string? Checkpoint { get; private set; }

    /// <inheritdoc/>
    public ValueTask WriteAsync(IReadOnlyList<ArchiveRecord> records, string checkpoint, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        _session.Trim();
        try
        {
            _database.RefuseChangedFile();
            _session.Prepare("BEGIN IMMEDIATE").Run();
            if (ImportMarker.Read(_session) != (Checkpoint ?? ""))
                throw StoreRefusals.FilledTwice(_database.Path);
            var rows = new ArchiveRows(_session, _database);
            foreach (var record in records)
                rows.Write(record);
            rows.Save();
            ImportMarker.Write(_session, checkpoint);
            _session.Prepare("COMMIT").Run();
        }
        catch (Exception exception)
        {
            var explained = _database.Explain(exception, _session);
            _session.Forget();
            // If the disk fails, SQLite has already rolled back.
            if (raw.sqlite3_get_autocommit(_session.Connection.Handle) == 0)
                _session.Run("ROLLBACK");
            if (explained is not null)
                throw explained;
            if (exception is not SqliteException failure)
                throw;
            throw new StoreException($"The store '{_database.Path}' cannot be written: {failure.Message}.", failure);
        }

        Checkpoint = checkpoint;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IArchiveReader> OpenReaderAsync(CancellationToken cancellation = default) =>
        new(new SqliteArchiveReader(_database, ownsDatabase: false));

    /// <inheritdoc/>
    public ValueTask CompleteAsync(ArchiveHead head, CancellationToken cancellation = default)
    {
        try
        {
            ImportMarker.End(_session);
        }
        catch (SqliteException exception) when (_database.Explain(exception, _session) is { } explained)
        {
            throw explained;
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }
}
