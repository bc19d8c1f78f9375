using Graph.Model;
using Graph.Storage.Archive;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Archive;

/// <summary>Copies complete graphs out of SQLite stores and into new ones.</summary>
public static class SqliteArchive
{
    /// <summary>Reads the current state of the store, regardless of concurrent writes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">The model of the graph; the store is migrated to it first.</param>
    /// <exception cref="StoreException">The file does not exist, is not a store, or is being filled.</exception>
    public static IArchiveReader OpenReader(string path, GraphModel model)
    {
        path = Path.GetFullPath(path);
        if (!File.Exists(path))
            throw new StoreException($"Expected an SQLite store in '{path}', but the file does not exist.");
        return new SqliteArchiveReader(SqliteDatabase.Open(path, model), ownsDatabase: true);
    }

    /// <summary>Creates a store, or resumes filling one.</summary>
    /// <param name="path">The file; created if it does not exist.</param>
    /// <param name="model">The model of the graph.</param>
    /// <exception cref="StoreException">The file already holds a graph, or is not a store.</exception>
    public static IArchiveWriter OpenWriter(string path, GraphModel model)
    {
        var database = SqliteDatabase.Open(path, model, isFilled: true);
        try
        {
            ImportMarker.Begin(database.Writer, database.Path);
            return new SqliteArchiveWriter(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
