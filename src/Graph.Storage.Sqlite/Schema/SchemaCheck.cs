using Graph.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;

namespace Graph.Storage.Sqlite.Schema;

/// <summary>
/// Whether a file has the tables, columns and indexes that its version has. What is missing is named and never made: a file
/// that lost some of it lost facts too.
/// </summary>
internal static class SchemaCheck
{
    private const int Shown = 10;

    // Those of tables.sql and hubs.sql, made once in memory.
    private static readonly Lazy<List<Item>> Expected = new(Make);

    /// <summary>A table, an index, or a column of a table.</summary>
    private readonly record struct Item(string Type, string Name)
    {
        public override string ToString() => $"the {Type} {Name}";
    }

    /// <summary>What the file lacks of what no model changes, such as <c>the table node</c>; empty: nothing.</summary>
    /// <param name="session">A connection to the file.</param>
    /// <param name="withHubs">It has the tables of hubs, too.</param>
    public static IReadOnlyList<string> FindMissing(SqliteSession session, bool withHubs = true)
    {
        var present = Read(session).ToHashSet();
        var missing = Expected.Value.Where(e => !present.Contains(e) && (withHubs || !IsOfHubs(e.Name))).ToList();
        var tables = missing.Where(m => m.Type == "table").Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        // A table that is missing is said once, without its columns and its own index.
        return [.. missing.Where(m => m.Type != "column" || !tables.Contains(m.Name.Split('.')[0])).Select(m => m.ToString())];
    }

    /// <summary>The indexes that follow from the model and are not there as it wants them.</summary>
    public static IReadOnlyList<string> FindMissing(SqliteSession session, IEnumerable<(string Name, string Sql)> indexes)
    {
        var present = session
            .Query("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL", row => (row.Text(0), row.Text(1)))
            .ToHashSet();
        return [.. indexes.Where(i => !present.Contains(i)).Select(i => new Item("index", i.Name).ToString())];
    }

    /// <summary>Says what is missing.</summary>
    public static StoreException Refusal(string path, IReadOnlyList<string> missing, Exception? inner = null) =>
        new(
            $"The store '{path}' is damaged: it lacks {string.Join(", ", missing.Take(Shown))}"
                + (missing.Count > Shown ? $" and {missing.Count - Shown} more" : "")
                + ". Restore it from a copy, or move it away and seed anew.",
            StoreFailure.Unusable,
            inner
        );

    private static List<Item> Make()
    {
        using var session = SqliteSession.OpenMemory();
        StoreSchema.RunScripts(session);
        return Read(session);
    }

    private static List<Item> Read(SqliteSession session) =>
        session.Query(
            """
            SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' AND type IN ('table', 'index')
            UNION ALL SELECT 'column', t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.sql NOT LIKE 'CREATE VIRTUAL%'
            """,
            row => new Item(row.Text(0), row.Text(1))
        );

    private static bool IsOfHubs(string name) => name.Split('.')[0] is "hub" or "hub_sort";
}
