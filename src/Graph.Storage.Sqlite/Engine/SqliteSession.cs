using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Storage.Sqlite.Engine;

/// <summary>A connection with the statements that were prepared on it. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    // Plans of one shape are one text; what exceeds this are shapes that are not asked again.
    private const int MaxStatements = 500;

    /// <summary>The function by which statements ask <see cref="Matches"/>.</summary>
    public const string MatchesFunction = "matches";

    // Instructions of the virtual machine of SQLite: far less than a millisecond of most of them.
    private const int ProgressSteps = 2_000;

    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    // A session has one user at a time, so SQLite need not lock the connection around every call. It can be told so only
    // before its first use in the process; where something else came first, it locks.
    static SqliteSession()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    private SqliteSession(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    /// <summary>Whether a node, by its number, fulfils a condition, by its number; of the plan that is being read.</summary>
    public Func<int, long, bool>? Matches { get; set; }

    /// <summary>
    /// Is called now and then while a statement runs, on its thread; what it throws breaks the statement off
    /// (SQLITE_INTERRUPT) and is kept in <see cref="Broken"/>.
    /// </summary>
    public Action? OnProgress { get; set; }

    /// <summary>Why <see cref="OnProgress"/> broke the last statement off.</summary>
    public Exception? Broken { get; set; }

    /// <summary>Opens the file, which a reader finds and only a writer makes.</summary>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static SqliteSession Open(string path, SqliteOpenMode mode)
    {
        // Pooling is ours (a pooled connection would lose its prepared statements).
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            ForeignKeys = true,
        };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            DoubleText.AddTo(connection);
            var session = new SqliteSession(connection);
            // The same plan whatever is bound: else SQLite prepares a statement anew with each value that a partial index might
            // be compared with, which costs more than most statements do (measured: half of a page from the middle).
            _ = raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
            // busy_timeout: another process may be at a checkpoint or in a change; waiting is what the caller would do.
            // cache_size in KiB: for reading 16 MB was measured to be as good as more while the system caches the file; a
            // large change touches pages all over the indexes, and takes a quarter longer when they do not fit.
            session.Run("PRAGMA busy_timeout = 10000");
            session.Run(mode == SqliteOpenMode.ReadOnly ? "PRAGMA cache_size = -16000" : "PRAGMA cache_size = -128000");
            session.Run("PRAGMA temp_store = MEMORY");
            // The file is read and not mapped: where a mapped file shrinks, the process ends.
            session.Run("PRAGMA mmap_size = 0");
            if (mode == SqliteOpenMode.ReadOnly)
            {
                connection.CreateFunction(
                    MatchesFunction,
                    (int condition, long node) => session.Matches!(condition, node),
                    isDeterministic: true
                );
            }
            session.Run("PRAGMA trusted_schema = OFF");
            if (mode == SqliteOpenMode.ReadOnly)
                raw.sqlite3_progress_handler(connection.Handle, ProgressSteps, static self => ((SqliteSession)self).Progress(), session);
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens an empty database that is kept in memory and in no file.</summary>
    public static SqliteSession OpenMemory()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        return new SqliteSession(connection);
    }

    /// <summary>
    /// The statement with this text, prepared when first asked for. It may be in use by an outer loop of the caller: reset
    /// it, or prepare one of its own, where one text runs inside itself.
    /// </summary>
    public SqliteStatement Prepare(string sql)
    {
        if (_statements.TryGetValue(sql, out var statement))
            return statement;
        statement = new SqliteStatement(Connection, sql);
        _statements.Add(sql, statement);
        return statement;
    }

    /// <summary>Runs a statement once, whether or not it answers rows.</summary>
    public void Run(string sql)
    {
        using var statement = new SqliteStatement(Connection, sql);
        var isRow = true;
        while (isRow)
            isRow = statement.Step();
    }

    /// <summary>Runs statements, one after another, each ended by a semicolon.</summary>
    public void RunScript(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>All rows of a statement that is run once.</summary>
    public List<T> Query<T>(string sql, Func<SqliteStatement, T> read)
    {
        using var statement = new SqliteStatement(Connection, sql);
        var rows = new List<T>();
        while (statement.Step())
            rows.Add(read(statement));
        return rows;
    }

    /// <summary>The first column of the only row of a prepared statement, or null where there is none.</summary>
    public long? Number(string sql)
    {
        var statement = Prepare(sql);
        if (!statement.Step())
            return null;
        long? value = statement.IsNull(0) ? null : statement.Int64(0);
        statement.Reset();
        return value;
    }

    /// <summary>
    /// Drops the prepared statements where there are too many. To be called between plans and changes: a statement that is
    /// prepared while others run must not take them away.
    /// </summary>
    public void Trim()
    {
        if (_statements.Count > MaxStatements)
            Forget();
    }

    /// <summary>Drops the prepared statements, none of which may be running: the schema has changed.</summary>
    public void Forget()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
    }

    // Nothing may be thrown through SQLite.
    private int Progress()
    {
        try
        {
            OnProgress?.Invoke();
            return 0;
        }
#pragma warning disable CA1031 // It is thrown once SQLite has returned.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Broken = exception;
            return 1;
        }
    }

    public void Dispose()
    {
        Forget();
        Connection.Dispose();
    }
}
