using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Schema;

/// <summary>Marks a store that is being filled from another one and is not a graph yet.</summary>
internal static class ImportMarker
{
    private const string Key = "filling";

    /// <summary>The checkpoint of the last batch, "" if there is none yet, or null if the store is not being filled.</summary>
    public static string? Read(SqliteSession session)
    {
        var statement = session.Prepare("SELECT value FROM meta WHERE key = ?").Bind(1, Key);
        if (!statement.Step())
            return null;
        var text = statement.Text(0);
        statement.Reset();
        return text;
    }

    /// <summary>Rejects a store that is being filled.</summary>
    public static void Refuse(SqliteSession session, string path)
    {
        if (Read(session) is not null)
            throw StoreRefusals.Incomplete(path, "delete the file");
    }

    /// <summary>Marks an empty store; one that is already marked stays so.</summary>
    /// <exception cref="StoreException">It holds a graph.</exception>
    public static void Begin(SqliteSession session, string path)
    {
        if (Read(session) is not null)
            return;
        var (nodes, relations) = (Count(session, "kind"), Count(session, "relation_type"));
        var last = session.Number("SELECT max(number) FROM change") ?? 0;
        if (nodes + relations + last > 0 || session.Number("SELECT EXISTS (SELECT 1 FROM source)") == 1)
        {
            throw new StoreException(
                $"The store '{path}' already holds a graph: {nodes} nodes, {relations} relations, {last} changes. Use "
                    + "another path, or move the file away."
            );
        }

        session.Prepare("BEGIN IMMEDIATE").Run();
        // Evidence comes before the relation that it supports, and names its number.
        session.Run("CREATE TABLE reserved (id TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID");
        Write(session, "");
        session.Prepare("COMMIT").Run();
    }

    /// <summary>Stores the checkpoint of a batch, in its transaction.</summary>
    public static void Write(SqliteSession session, string checkpoint) =>
        session.Prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)").Bind(1, Key).Bind(2, checkpoint).Run();

    /// <summary>Removes the mark.</summary>
    public static void End(SqliteSession session)
    {
        session.Forget();
        session.Prepare("BEGIN IMMEDIATE").Run();
        session.Run("DROP TABLE reserved");
        session.Prepare("DELETE FROM meta WHERE key = ?").Bind(1, Key).Run();
        session.Prepare("COMMIT").Run();
        session.Forget();
    }

    private static long Count(SqliteSession session, string table) => session.Number($"SELECT sum(n) FROM {table}") ?? 0;
}
