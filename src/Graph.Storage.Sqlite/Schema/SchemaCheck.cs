using Graph.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;

namespace Graph.Storage.Sqlite.Schema;

/// <summary>
/// Checks whether a file has the tables, columns and indexes of its version. Missing ones are named and never created: a file
/// that lost some of them lost facts too.
/// </summary>
internal static class SchemaCheck
{
    private const int Shown = 10;

    // Those of tables.sql and hubs.sql, created once in memory.
    private static readonly Lazy<List<Item>> Expected = new(Make);

    /// <summary>A table, an index, or a column of a table.</summary>
    private readonly record struct Item(string Type, string Name)
    {
        public override string ToString() => $"the {Type} {Name}";
    }

    /// <summary>The model-independent items that the file lacks, such as <c>the table node</c>; empty if none.</summary>
    /// <param name="session">A connection to the file.</param>
    /// <param name="withHubs">Whether it also has the tables of hubs.</param>
    public static IReadOnlyList<string> FindMissing(SqliteSession session, bool withHubs = true)
    {
        var present = Read(session).ToHashSet();
        var missing = Expected.Value.Where(e => !present.Contains(e) && (withHubs || !IsOfHubs(e.Name))).ToList();
        var tables = missing.Where(m => m.Type == "table").Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        // A missing table is reported once, without its columns and its own index.
        return [.. missing.Where(m => m.Type != "column" || !tables.Contains(m.Name.Split('.')[0])).Select(m => m.ToString())];
    }

    /// <summary>The indexes of the model that are missing or different.</summary>
    public static IReadOnlyList<string> FindMissing(SqliteSession session, IEnumerable<(string Name, string Sql)> indexes)
    {
        var present = session
            .Query("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL", row => (row.Text(0), row.Text(1)))
            .ToHashSet();
        return [.. indexes.Where(i => !present.Contains(i)).Select(i => new Item("index", i.Name).ToString())];
    }

    /// <summary>Describes what is missing.</summary>
    public static StoreException Refusal(string path, IReadOnlyList<string> missing, Exception? inner = null) =>
        new(
            $"The store '{path}' is damaged: it lacks {string.Join(", ", missing.Take(Shown))}"
                + (missing.Count > Shown ? $" and {missing.Count - Shown} more" : "")
                + ". Restore it from a copy, or move it away and seed again.",
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
