using System.Collections.Concurrent;
using Graph.Model;
using Graph.Storage.Sqlite.Changes;
using Graph.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;

namespace Graph.Storage.Sqlite.Engine;

/// <summary>
/// The file with its connections: one that writes, guarded by its users, and any number that read. Once it is open, its tables
/// and indexes match the model. Safe for use by several threads.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    // From the creation of the file to its first page.
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

    /// <summary>The number of neighbours of one kind that makes a hub.</summary>
    public int LeastOfHub { get; init; } = HubWriter.DefaultLeast;

    /// <summary>The only connection that writes; one user at a time.</summary>
    public SqliteSession Writer { get; }

    /// <summary>Opens the file, creates it if it does not exist, and migrates it to the model.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">The model of the graph.</param>
    /// <param name="isFilled">
    /// The store is opened to be filled from another one; otherwise a store that is being filled is rejected.
    /// </param>
    /// <param name="leastOfHub">The number of neighbours of one kind that makes a hub, for data written from now on.</param>
    /// <exception cref="StoreException">
    /// The file cannot be opened, is not a store, or contains facts that the model does not define.
    /// </exception>
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
            // From here on, writers wait in steps (ChangeApplier).
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

    /// <summary>A read-only connection; return it with <see cref="ReturnReader"/>, outside a transaction.</summary>
    /// <exception cref="StoreException">The file no longer exists or was replaced.</exception>
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

    /// <summary>Rejects a file that no longer exists or was replaced.</summary>
    /// <inheritdoc cref="FileWatch.Refuse"/>
    public void RefuseChangedFile() => _watch.Refuse();

    /// <summary>Rejects a file in which damage was found since it was opened.</summary>
    /// <inheritdoc cref="FileWatch.RefuseDamaged"/>
    public void RefuseDamaged() => _watch.RefuseDamaged();

    /// <summary>Abandons a session whose read failed; if the failure is not explained, the caller rethrows.</summary>
    /// <exception cref="StoreException">The failure is the file's (<see cref="Explain"/>).</exception>
    public void Abandon(SqliteSession session, Exception failure)
    {
        var explained = Explain(failure, session);
        session.Dispose();
        if (explained is not null)
            throw explained;
    }

    /// <summary>Explains why the store failed, and remembers damage; returns null if the error is not the store's.</summary>
    /// <param name="exception">The exception that was thrown.</param>
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

    // SQLite would initialise an empty file, and drop the log, which may hold everything that was written.
    private static void RefuseEmpty(string path)
    {
        while (true)
        {
            var (file, log) = (new FileInfo(path), new FileInfo(path + "-wal"));
            var hasLog = log is { Exists: true, Length: > 0 };
            if (file.Exists ? file.Length > 0 : !hasLog)
                return;
            // Another process may be creating it.
            if (file.Exists && DateTime.UtcNow - file.LastWriteTimeUtc < TimeToMake)
            {
                Thread.Sleep(50);
                continue;
            }

            throw new StoreException(
                hasLog
                    ? $"The store '{path}' is empty or missing, but its log '{log.FullName}' exists. "
                        + "Put the file back, or move the log away to start empty."
                    : $"The store '{path}' is an empty file: its content is lost. Put a copy in its place, or delete it to start empty."
            );
        }
    }
}
