using System.Runtime.InteropServices;
using Graph.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Storage.Sqlite.Engine;

/// <summary>
/// Whether the file is still the one that was opened. An open file that is removed or replaced is read on as it was, beside
/// connections that see the new one: answers would come from both. Safe for use by several threads.
/// </summary>
internal sealed partial class FileWatch : IDisposable
{
    // Looking takes some 20 microseconds.
    private const int EveryMilliseconds = 100;

    private const string Library = "e_sqlite3";
    private const int HasMovedControl = 20;

    private readonly string path;
    private readonly string file;
    private readonly SqliteSession session;
    private readonly Lock gate = new();
    private long lookedAt;
    private (long? Program, long? Version, long? Schema) known;
    private StoreException? problem;
    private StoreException? damage;
    private bool isDisposed;

    /// <summary>Opens a connection of its own to a store that is open.</summary>
    public FileWatch(string path)
    {
        this.path = path;
        session = SqliteSession.Open(path, SqliteOpenMode.ReadOnly);
        try
        {
            // Whoever asks waits where it reads, and not for whoever looks.
            session.Run("PRAGMA busy_timeout = 0");
            session.Number("SELECT count(*) FROM meta");
            file = raw.sqlite3_db_filename(session.Connection.Handle, "main").utf8_to_string();
            Look();
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Refuses the store where its file is no longer there, or is no longer what it was.</summary>
    /// <param name="now">Looks again, however short ago it did.</param>
    /// <exception cref="StoreException">So it is; the message says what is wrong.</exception>
    public void Refuse(bool now = false)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            if (now || Environment.TickCount64 - lookedAt >= EveryMilliseconds)
                Look();
            if (problem is not null)
                throw new StoreException(problem.Message, problem.Failure, problem);
        }
    }

    /// <summary>Refuses the store also where a part of it was found to be damaged since it was opened.</summary>
    /// <exception cref="StoreException">So it is.</exception>
    public void RefuseDamaged()
    {
        lock (gate)
        {
            if (damage is not null)
                throw new StoreException(damage.Message, damage.Failure, damage);
        }
    }

    /// <summary>Remembers what was found by whoever read a part of the file.</summary>
    public void Remember(StoreException found)
    {
        lock (gate)
            damage ??= found;
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            session.Dispose();
        }
    }

    private void Look()
    {
        problem = Find();
        lookedAt = Environment.TickCount64;
    }

    private StoreException? Find()
    {
        if (HasMoved())
        {
            return new StoreException(
                $"The file of the store '{path}' was removed or replaced while it was open. Put it back, or restart this process.",
                StoreFailure.Unavailable);
        }

        foreach (var beside in (string[])[file + "-wal", file + "-shm"])
        {
            if (!File.Exists(beside))
            {
                return new StoreException(
                    $"'{beside}', which belongs to the store while it is open, was removed. Stop every process that has the store open: "
                    + "the last one writes into it what is known of the latest changes.", StoreFailure.Unavailable);
            }
        }

        try
        {
            // Read from the file again, which checks its head and length, and not from what the connection remembers.
            session.Prepare("PRAGMA shrink_memory").Run();
            session.Number("SELECT count(*) FROM meta");
            RefuseChangedSchema();
            return null;
        }
        catch (StoreException changed)
        {
            return changed;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == raw.SQLITE_BUSY)
        {
            return problem;
        }
        catch (SqliteException failure)
        {
            return SqliteFailure.Explain(failure, path, session)
                ?? new StoreException($"The store '{path}' cannot be read: {failure.Message}.", StoreFailure.Unavailable, failure);
        }
    }

    private void RefuseChangedSchema()
    {
        var now = (session.Number("PRAGMA application_id"), session.Number("PRAGMA user_version"), session.Number("PRAGMA schema_version"));
        if (now == known)
            return;
        StoreSchema.RefuseChanged(session, path);
        known = now;
    }

    // Where the system cannot tell, an open file cannot be removed either.
    private bool HasMoved()
    {
        var moved = 0;
        return FileControl(session.Connection.Handle!.DangerousGetHandle(), "main", HasMovedControl, ref moved) == raw.SQLITE_OK && moved != 0;
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int FileControl(nint database, string name, int operation, ref int value);
}
