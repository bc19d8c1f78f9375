using Graph.Storage.Archive;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Archive;

/// <summary>Fills a store: each batch is one transaction, which keeps the checkpoint too.</summary>
internal sealed class SqliteArchiveWriter(SqliteDatabase database) : IArchiveWriter
{
    private readonly SqliteSession session = database.Writer;

    /// <inheritdoc/>
    public string Name => $"the SQLite store '{database.Path}'";

    /// <inheritdoc/>
    public string HowToEmpty => $"Delete '{database.Path}' and what lies beside it ('-wal', '-shm').";

    /// <inheritdoc/>
    public string? Checkpoint => FillMark.Read(session) is { Length: > 0 } checkpoint ? checkpoint : null;

    /// <inheritdoc/>
    public ValueTask WriteAsync(IReadOnlyList<ArchiveRecord> records, string checkpoint, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        session.Trim();
        session.Prepare("BEGIN IMMEDIATE").Run();
        try
        {
            var rows = new ArchiveRows(session, database);
            foreach (var record in records)
                rows.Write(record);
            rows.Save();
            FillMark.Write(session, checkpoint);
            session.Prepare("COMMIT").Run();
        }
        catch
        {
            session.Forget();
            session.Run("ROLLBACK");
            throw;
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IArchiveReader> OpenReaderAsync(CancellationToken cancellation = default) =>
        new(new SqliteArchiveReader(database, ownsDatabase: false));

    /// <inheritdoc/>
    public ValueTask CompleteAsync(ArchiveHead head, CancellationToken cancellation = default)
    {
        FillMark.End(session);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }
}
