using Graph.Model;
using Graph.Storage.Archive;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Archive;

/// <summary>Moves whole graphs out of SQLite stores and into new ones.</summary>
public static class SqliteArchive
{
    /// <summary>Reads the store as it is now, whatever is written meanwhile.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">What the graph can hold; the store is brought in line with it first.</param>
    /// <exception cref="StoreException">There is no such file, it is no store, or it is being filled.</exception>
    public static IArchiveReader OpenReader(string path, GraphModel model)
    {
        path = Path.GetFullPath(path);
        if (!File.Exists(path))
            throw new StoreException($"Expected an SQLite store in '{path}'; there is no such file.");
        return new SqliteArchiveReader(SqliteDatabase.Open(path, model), ownsDatabase: true);
    }

    /// <summary>Makes a store, or goes on filling one that was being filled.</summary>
    /// <param name="path">The file, which is made where there is none.</param>
    /// <param name="model">What the graph can hold.</param>
    /// <exception cref="StoreException">It holds a graph already, or is no store.</exception>
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
