using System.Runtime.InteropServices;
using Graph.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Storage.Sqlite.Engine;

/// <summary>
/// Checks whether the file is still the one that was opened. If an open file is removed or replaced, existing connections keep
/// reading the old file while new connections see the new one: results would come from both. Safe for use by several threads.
/// </summary>
internal sealed partial class FileWatch : IDisposable
{
    // One check takes some 20 microseconds.
    private const int EveryMilliseconds = 100;

    private const string Library = "e_sqlite3";
    private const int HasMovedControl = 20;

    private readonly string _path;
    private readonly string _file;
    private readonly SqliteSession _session;
    private readonly Lock _gate = new();
    private long _lookedAt;
    private (long? Program, long? Version, long? Schema) _known;
    private StoreException? _problem;
    private StoreException? _damage;
    private bool _isDisposed;

    /// <summary>Opens a separate connection to an open store.</summary>
    public FileWatch(string path)
    {
        _path = path;
        _session = SqliteSession.Open(path, SqliteOpenMode.ReadOnly);
        try
        {
            // Callers wait for their own read, and not for another thread's check.
            _session.Run("PRAGMA busy_timeout = 0");
            _session.Number("SELECT count(*) FROM meta");
            _file = raw.sqlite3_db_filename(_session.Connection.Handle, "main").utf8_to_string();
            Look();
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    /// <summary>Rejects the store if its file no longer exists or was replaced.</summary>
    /// <param name="now">Checks again, however recent the last check is.</param>
    /// <exception cref="StoreException">The file is missing or was replaced; the message describes the problem.</exception>
    public void Refuse(bool now = false)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (now || Environment.TickCount64 - _lookedAt >= EveryMilliseconds)
                Look();
            if (_problem is not null)
                throw new StoreException(_problem.Message, _problem.Failure, _problem);
        }
    }

    /// <summary>Rejects the store also if part of it was found to be damaged since it was opened.</summary>
    /// <exception cref="StoreException">The file is missing, was replaced, or is damaged.</exception>
    public void RefuseDamaged()
    {
        lock (_gate)
        {
            if (_damage is not null)
                throw new StoreException(_damage.Message, _damage.Failure, _damage);
        }
    }

    /// <summary>Remembers damage that was found while part of the file was read.</summary>
    public void Remember(StoreException found)
    {
        lock (_gate)
            _damage ??= found;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _session.Dispose();
        }
    }

    private void Look()
    {
        _problem = Find();
        _lookedAt = Environment.TickCount64;
    }

    private StoreException? Find()
    {
        if (HasMoved())
        {
            return new StoreException(
                $"The file of the store '{_path}' was removed or replaced while it was open. Put it back, or restart this process.",
                StoreFailure.Unavailable
            );
        }

        foreach (var beside in (string[])[_file + "-wal", _file + "-shm"])
        {
            if (!File.Exists(beside))
            {
                return new StoreException(
                    $"'{beside}', which belongs to the store while it is open, was removed. Stop every process that has the store open: "
                        + "the last one writes the latest changes that it knows into the store.",
                    StoreFailure.Unavailable
                );
            }
        }

        try
        {
            // Read again from the file, which checks its header and length, and not from the connection's cache.
            _session.Prepare("PRAGMA shrink_memory").Run();
            _session.Number("SELECT count(*) FROM meta");
            RefuseChangedSchema();
            return null;
        }
        catch (StoreException changed)
        {
            return changed;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == raw.SQLITE_BUSY)
        {
            return _problem;
        }
        catch (SqliteException failure)
        {
            return SqliteFailure.Explain(failure, _path, _session)
                ?? new StoreException($"The store '{_path}' cannot be read: {failure.Message}.", StoreFailure.Unavailable, failure);
        }
    }

    private void RefuseChangedSchema()
    {
        var now = (
            _session.Number("PRAGMA application_id"),
            _session.Number("PRAGMA user_version"),
            _session.Number("PRAGMA schema_version")
        );
        if (now == _known)
            return;
        StoreSchema.RefuseChanged(_session, _path);
        _known = now;
    }

    // If the system cannot tell, an open file cannot be removed either.
    private bool HasMoved()
    {
        var moved = 0;
        return FileControl(_session.Connection.Handle!.DangerousGetHandle(), "main", HasMovedControl, ref moved) == raw.SQLITE_OK
            && moved != 0;
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int FileControl(nint database, string name, int operation, ref int value);
}
