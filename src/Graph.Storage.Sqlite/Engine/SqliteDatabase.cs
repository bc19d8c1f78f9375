using System.Collections.Concurrent;
using Graph.Model;
using Graph.Storage.Sqlite.Changes;
using Graph.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;

namespace Graph.Storage.Sqlite.Engine;

/// <summary>
/// The file with its connections: one that writes, guarded by whoever uses it, and any number that read. Its tables and
/// indexes fit the model once it is open. Safe for use by several threads.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    // From the making of the file to its first page.
    private static readonly TimeSpan TimeToMake = TimeSpan.FromSeconds(5);

    private readonly ConcurrentBag<SqliteSession> _idleReaders = [];
    private volatile bool _disposed;

    private readonly FileWatch _watch;

    private SqliteDatabase(string path, GraphModel model, SqliteSession writer, TypeNumbers numbers)
    {
        _watch = new FileWatch(path);
        Path = path;
        Model = model;
        Writer = writer;
        Numbers = numbers;
    }

    public string Path { get; }

    public GraphModel Model { get; }

    public TypeNumbers Numbers { get; }

    /// <summary>How many neighbours of one kind make a hub.</summary>
    public int LeastOfHub { get; init; } = HubWriter.DefaultLeast;

    /// <summary>The only connection that writes; one user at a time.</summary>
    public SqliteSession Writer { get; }

    /// <summary>Opens the file, makes it where there is none, and brings it in line with the model.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">What the graph can hold.</param>
    /// <param name="isFilled">It is opened to be filled from another store; else one that is being filled is refused.</param>
    /// <param name="leastOfHub">How many neighbours of one kind make a hub of what is written from now on.</param>
    /// <exception cref="StoreException">It cannot be opened, is no store, or holds what the model does not have.</exception>
    public static SqliteDatabase Open(string path, GraphModel model, bool isFilled = false, int leastOfHub = HubWriter.DefaultLeast)
    {
        path = System.IO.Path.GetFullPath(path);
        SqliteSession? writer = null;
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            RefuseEmpty(path);
            writer = SqliteSession.Open(path, SqliteOpenMode.ReadWriteCreate);
            var numbers = StoreSchema.Prepare(writer, path, model);
            if (!isFilled)
                ImportMarker.Refuse(writer, path);
            // From here on whoever writes waits in steps (ChangeApplier).
            writer.Run("PRAGMA busy_timeout = 1000");
            return new SqliteDatabase(path, model, writer, numbers) { LeastOfHub = leastOfHub };
        }
        catch (Exception exception) when (SqliteFailure.Explain(exception, path, writer) is { } explained)
        {
            writer?.Dispose();
            throw explained;
        }
        catch
        {
            writer?.Dispose();
            throw;
        }
    }

    /// <summary>A connection that only reads; give it back with <see cref="ReturnReader"/>, outside a transaction.</summary>
    /// <exception cref="StoreException">The file is no longer there, or is no longer what it was.</exception>
    public SqliteSession RentReader()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _watch.Refuse();
        if (_idleReaders.TryTake(out var idle))
            return idle;
        try
        {
            var reader = SqliteSession.Open(Path, SqliteOpenMode.ReadOnly);
            _watch.Refuse(now: true);
            return reader;
        }
        catch (Exception exception) when (Explain(exception) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Refuses a file that is no longer there, or is no longer what it was.</summary>
    /// <inheritdoc cref="FileWatch.Refuse"/>
    public void RefuseChangedFile() => _watch.Refuse();

    /// <summary>Refuses a file of which a part was found to be damaged since it was opened.</summary>
    /// <inheritdoc cref="FileWatch.RefuseDamaged"/>
    public void RefuseDamaged() => _watch.RefuseDamaged();

    /// <summary>Gives up a session whose reading failed; the caller throws again what is not explained.</summary>
    /// <exception cref="StoreException">The failure is the file's (<see cref="Explain"/>).</exception>
    public void Abandon(SqliteSession session, Exception failure)
    {
        var explained = Explain(failure, session);
        session.Dispose();
        if (explained is not null)
            throw explained;
    }

    /// <summary>Says why the store failed, and remembers where it is damaged; null where the error is none of the store's.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="session">The connection on which it was thrown, or null.</param>
    public StoreException? Explain(Exception exception, SqliteSession? session = null)
    {
        var explained = SqliteFailure.Explain(exception, Path, session);
        if (explained is not null && SqliteFailure.IsDamage(exception))
            _watch.Remember(explained);
        return explained;
    }

    public void ReturnReader(SqliteSession reader)
    {
        if (_disposed)
            reader.Dispose();
        else
            _idleReaders.Add(reader);
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idleReaders.TryTake(out var reader))
            reader.Dispose();
        _watch.Dispose();
        Writer.Dispose();
    }

    // SQLite would begin an empty file anew, and drop the log, which may have all that was written.
    private static void RefuseEmpty(string path)
    {
        while (true)
        {
            var (file, log) = (new FileInfo(path), new FileInfo(path + "-wal"));
            var hasLog = log is { Exists: true, Length: > 0 };
            if (file.Exists ? file.Length > 0 : !hasLog)
                return;
            // Another process may be making it.
            if (file.Exists && DateTime.UtcNow - file.LastWriteTimeUtc < TimeToMake)
            {
                Thread.Sleep(50);
                continue;
            }

            throw new StoreException(
                hasLog
                    ? $"The store '{path}' is empty or not there, and beside it lies its log '{log.FullName}'. Put the file back, or move the log away to begin anew."
                    : $"The store '{path}' is an empty file: what it held is gone. Put a copy in its place, or delete it to begin anew."
            );
        }
    }
}
