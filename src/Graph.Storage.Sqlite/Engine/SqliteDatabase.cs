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
    private readonly ConcurrentBag<SqliteSession> idleReaders = [];
    private volatile bool disposed;

    private SqliteDatabase(string path, GraphModel model, SqliteSession writer, TypeNumbers numbers)
    {
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
    public static SqliteDatabase Open(
        string path, GraphModel model, bool isFilled = false, int leastOfHub = HubWriter.DefaultLeast)
    {
        path = System.IO.Path.GetFullPath(path);
        SqliteSession? writer = null;
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            writer = SqliteSession.Open(path, SqliteOpenMode.ReadWriteCreate);
            var numbers = StoreSchema.Prepare(writer, path, model);
            if (!isFilled)
                FillMark.Refuse(writer, path);
            // From here on whoever writes waits in steps (ChangeApplier).
            writer.Run("PRAGMA busy_timeout = 1000");
            return new SqliteDatabase(path, model, writer, numbers) { LeastOfHub = leastOfHub };
        }
        catch (Exception exception) when (Explain(exception, path) is { } explained)
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
    public SqliteSession RentReader()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return idleReaders.TryTake(out var reader) ? reader : SqliteSession.Open(Path, SqliteOpenMode.ReadOnly);
    }

    public void ReturnReader(SqliteSession reader)
    {
        if (disposed)
            reader.Dispose();
        else
            idleReaders.Add(reader);
    }

    public void Dispose()
    {
        disposed = true;
        while (idleReaders.TryTake(out var reader))
            reader.Dispose();
        Writer.Dispose();
    }

    private static StoreException? Explain(Exception exception, string path) => exception switch
    {
        UnauthorizedAccessException or IOException => new StoreException(
            $"The folder of the store '{path}' cannot be made or written: {exception.Message}", exception),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_NOTADB } => new StoreException(
            $"'{path}' is not a store: it is no SQLite database. Give another path, or move the file away.", exception),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CORRUPT } => new StoreException(
            $"The store '{path}' is damaged ({exception.Message}). Restore it from a copy, or move it away and seed anew.",
            exception),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY } =>
            new StoreException(
                $"The store '{path}' cannot be written: the file or its folder is read-only, or is no file. Give this "
                + "process the right to write there, or another path.", exception),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY } => new StoreException(
            $"The store '{path}' is busy: another process has been writing for longer than 10 seconds.", exception),
        _ => null,
    };
}
