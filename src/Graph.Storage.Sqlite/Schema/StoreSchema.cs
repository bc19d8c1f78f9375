using System.Globalization;
using Graph.Model;
using Graph.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Storage.Sqlite.Schema;

/// <summary>Creates the tables of a new store, and migrates an existing one to the model.</summary>
internal static class StoreSchema
{
    /// <summary>
    /// The version of tables.sql, and of the data derived from a model and from values: raise it when any of them changes.
    /// </summary>
    /// <remarks>
    /// 2: sort keys are truncated. 3: indexes by group and name; hubs. 4: keys of names to search; indexes of past versions;
    /// ends of dates are moments, open ones have none.
    /// </remarks>
    private const int Version = 4;

    // Since this version, the data derived from values is the same.
    private const int VersionOfValues = 4;

    // Since this version, hubs have their own tables.
    private const int VersionOfHubs = 3;

    // Marks the file as a store of this program (PRAGMA application_id): "AcGr".
    private const int ApplicationId = 0x41634772;

    /// <summary>Migrates the file to the model, in one transaction.</summary>
    /// <exception cref="StoreException">
    /// The file belongs to another program, is of a newer version, or contains facts that the model does not define.
    /// </exception>
    public static TypeNumbers Prepare(SqliteSession session, string path, GraphModel model)
    {
        // WAL: readers never wait for the writer, nor the writer for readers. FULL: an acknowledged change also survives a
        // power failure; it costs one fsync per change (measured: 28 us instead of 24 with a fast disk).
        KeepLog(session);
        session.Run("PRAGMA synchronous = FULL");
        // Usually there is nothing to do, and then opening waits for no writer.
        if (session.Number("SELECT count(*) FROM sqlite_schema") > 0)
        {
            var version = Recognize(session, path);
            RefuseMissing(path, SchemaCheck.FindMissing(session, withHubs: version >= VersionOfHubs));
            if (version == Version && ModelHash(session) == model.ContentHash)
            {
                RefuseMissing(path, TypeNumbers.FindMissing(session, model));
                var numbers = TypeNumbers.Read(session, model);
                RefuseMissing(path, SchemaCheck.FindMissing(session, ModelIndexes.Definitions(model, numbers)));
                return numbers;
            }
        }

        // Two processes may open the new file at the same time.
        session.Forget();
        session.Run("BEGIN IMMEDIATE");
        try
        {
            var tables = session.Number("SELECT count(*) FROM sqlite_schema");
            if (tables == 0)
                Create(session);
            var version = Recognize(session, path);
            RefuseMissing(path, SchemaCheck.FindMissing(session, withHubs: version >= VersionOfHubs));
            RefuseOrphans(session, path, model);
            if (version < VersionOfHubs)
                RunScript(session, "hubs.sql");
            var numbers = TypeNumbers.Synchronize(session, model);
            if (ModelHash(session) is { } hash && (hash != model.ContentHash || version < VersionOfValues))
            {
                new ModelMigration(session, path, numbers).Run();
                new VersionMigration(session, numbers, model).Run();
            }

            ModelIndexes.Synchronize(session, model, numbers);
            session.Prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('model', ?)").Bind(1, model.ContentHash).Run();
            SetVersion(session);
            session.Run("COMMIT");
            session.Forget();
            return numbers;
        }
        catch
        {
            session.Forget();
            session.Run("ROLLBACK");
            throw;
        }
    }

    /// <summary>Rejects a store whose schema another process has changed to one that this process does not know.</summary>
    /// <exception cref="StoreException">Something is missing, or the store is of a newer version.</exception>
    public static void RefuseChanged(SqliteSession session, string path)
    {
        Recognize(session, path);
        RefuseMissing(path, SchemaCheck.FindMissing(session));
    }

    /// <summary>The hash of the model with which the store was last opened.</summary>
    public static string? ModelHash(SqliteSession session)
    {
        var statement = session.Prepare("SELECT value FROM meta WHERE key = 'model'");
        if (!statement.Step())
            return null;
        var hash = statement.Text(0);
        statement.Reset();
        return hash;
    }

    // While another process creates the same new file, SQLite rejects this immediately instead of waiting for busy_timeout.
    private static void KeepLog(SqliteSession session)
    {
        const int attempts = 1_000;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                session.Run("PRAGMA journal_mode = WAL");
                return;
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode == raw.SQLITE_BUSY && attempt < attempts)
            {
                Thread.Sleep(10);
            }
        }
    }

    /// <summary>Creates the tables, and the model-independent indexes, in an empty database.</summary>
    public static void RunScripts(SqliteSession session)
    {
        RunScript(session, "tables.sql");
        RunScript(session, "hubs.sql");
    }

    private static void RunScript(SqliteSession session, string name)
    {
        using var stream = typeof(StoreSchema).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        session.RunScript(reader.ReadToEnd());
    }

    private static void Create(SqliteSession session)
    {
        RunScripts(session);
        session.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        SetVersion(session);
    }

    private static void SetVersion(SqliteSession session) =>
        session.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));

    private static long? Recognize(SqliteSession session, string path)
    {
        if (session.Number("PRAGMA application_id") != ApplicationId)
        {
            throw new StoreException(
                $"'{path}' is not a store: it is an SQLite database that belongs to another program. Use another path."
            );
        }

        var version = session.Number("PRAGMA user_version");
        if (version > Version)
            throw StoreRefusals.NewerVersion(path, version, Version, "path");

        return version;
    }

    private static void RefuseMissing(string path, IReadOnlyList<string> missing)
    {
        if (missing.Count > 0)
            throw SchemaCheck.Refusal(path, missing);
    }

    private static void RefuseOrphans(SqliteSession session, string path, GraphModel model)
    {
        var kinds = Held("kind")
            .Where(held => model.FindKind(held.Name) is null)
            .Select(held => StoreRefusals.Count(held.N, "node", $"kind {held.Name}"));
        var relations = Held("relation_type")
            .Where(held => model.FindRelation(held.Name) is null)
            .Select(held => StoreRefusals.Count(held.N, "relation", $"type {held.Name}"));
        var orphans = kinds.Concat(relations).ToList();
        if (orphans.Count > 0)
            throw StoreRefusals.NotInModel(path, orphans);

        List<(string Name, long N)> Held(string table) =>
            session.Query($"SELECT name, n FROM {table} WHERE n > 0 ORDER BY name", row => (row.Text(0), row.Int64(1)));
    }
}
