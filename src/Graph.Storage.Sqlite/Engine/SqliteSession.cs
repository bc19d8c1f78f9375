using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Storage.Sqlite.Engine;

/// <summary>A connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    // Plans of one shape share one text; beyond this number, shapes are not expected to recur.
    private const int MaxStatements = 500;

    /// <summary>The function by which statements call <see cref="Matches"/>.</summary>
    public const string MatchesFunction = "matches";

    // Instructions of SQLite's virtual machine: far less than a millisecond of most of them.
    private const int ProgressSteps = 2_000;

    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    // A session has one user at a time, so SQLite need not lock the connection around every call. This can be configured only
    // before SQLite's first use in the process; if other code came first, SQLite locks.
    static SqliteSession()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    private SqliteSession(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    /// <summary>Whether a node, by its number, satisfies a condition, by its number, of the plan that is being read.</summary>
    public Func<int, long, bool>? Matches { get; set; }

    /// <summary>
    /// Called now and then while a statement runs, on its thread; an exception interrupts the statement (SQLITE_INTERRUPT) and
    /// is kept in <see cref="Interruption"/>.
    /// </summary>
    public Action? OnProgress { get; set; }

    /// <summary>The exception with which <see cref="OnProgress"/> interrupted the last statement.</summary>
    public Exception? Interruption { get; set; }

    /// <summary>Opens the file; only a writer creates it, a reader expects it to exist.</summary>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public static SqliteSession Open(string path, SqliteOpenMode mode)
    {
        // This class does the pooling (a pooled connection would lose its prepared statements).
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
            // The plan must not depend on the bound values: otherwise SQLite prepares a statement again for each value that a
            // partial index might be compared with, which costs more than most statements (measured: half of a page from the
            // middle).
            _ = raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
            // busy_timeout: another process may be in a checkpoint or a change; the caller would wait anyway. cache_size in
            // KiB: for reads, 16 MB was measured to be as good as more while the system caches the file; a large change touches
            // pages all over the indexes, and takes a quarter longer if they do not fit.
            session.Run("PRAGMA busy_timeout = 10000");
            session.Run(mode == SqliteOpenMode.ReadOnly ? "PRAGMA cache_size = -16000" : "PRAGMA cache_size = -128000");
            session.Run("PRAGMA temp_store = MEMORY");
            // The file is read and not memory-mapped: if a mapped file shrinks, the process crashes.
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

    /// <summary>Opens an empty in-memory database.</summary>
    public static SqliteSession OpenMemory()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        return new SqliteSession(connection);
    }

    /// <summary>
    /// The statement with this text, prepared on first use. It may be in use by an outer loop of the caller: reset it, or
    /// prepare a separate one if a text runs inside itself.
    /// </summary>
    public SqliteStatement Prepare(string sql)
    {
        if (_statements.TryGetValue(sql, out var statement))
            return statement;
        statement = new SqliteStatement(Connection, sql);
        _statements.Add(sql, statement);
        return statement;
    }

    /// <summary>Runs a statement once, whether or not it returns rows.</summary>
    public void Run(string sql)
    {
        using var statement = new SqliteStatement(Connection, sql);
        while (statement.Step())
            continue;
    }

    /// <summary>Runs statements in sequence, each terminated by a semicolon.</summary>
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

    /// <summary>The first column of the only row of a prepared statement, or null if there is no row.</summary>
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
    /// Drops the prepared statements if there are too many. Call it between plans and changes: preparing a statement must not
    /// drop others that are running.
    /// </summary>
    public void Trim()
    {
        if (_statements.Count > MaxStatements)
            Forget();
    }

    /// <summary>Drops the prepared statements after a schema change; none of them may be running.</summary>
    public void Forget()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
    }

    // No exception may cross SQLite.
    private int Progress()
    {
        try
        {
            OnProgress?.Invoke();
            return 0;
        }
#pragma warning disable CA1031 // It is rethrown once SQLite has returned.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Interruption = exception;
            return 1;
        }
    }

    public void Dispose()
    {
        Forget();
        Connection.Dispose();
    }
}
