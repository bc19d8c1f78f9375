using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Storage.Sqlite.Engine;

/// <summary>
/// A prepared statement, to be run many times: half the time per row of an ADO.NET command, which matters when a plan steps
/// through a row per parent and a change through six per relation. Not safe for use by several threads.
/// </summary>
/// <remarks>Parameters are numbered from 1, columns from 0, as in SQLite. Bindings stay until they are set again.</remarks>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    // The native statement, for as long as this object holds it.
    private readonly nint _row;

    /// <summary>Prepares one statement.</summary>
    /// <exception cref="SqliteException">The text is not SQL, or names a table or column that does not exist.</exception>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _row = _statement.DangerousGetHandle();
    }

    /// <summary>The highest number of its parameters.</summary>
    public int ParameterCount => raw.sqlite3_bind_parameter_count(_statement);

    public SqliteStatement Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, parameter, value));
        return this;
    }

    public SqliteStatement Bind(int parameter, double value)
    {
        Check(raw.sqlite3_bind_double(_statement, parameter, value));
        return this;
    }

    public SqliteStatement Bind(int parameter, string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(_statement, parameter) : raw.sqlite3_bind_text(_statement, parameter, value));
        return this;
    }

    /// <summary>Binds text that is already UTF-8.</summary>
    public SqliteStatement BindUtf8(int parameter, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_text(_statement, parameter, value));
        return this;
    }

    public SqliteStatement BindBlob(int parameter, ReadOnlySpan<byte> value)
    {
        // An empty span has no address, which SQLite would read as null.
        Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, parameter, 0) : raw.sqlite3_bind_blob(_statement, parameter, value));
        return this;
    }

    /// <summary>Advances to the next row, or resets the statement and returns false after the last one.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW)
            return true;
        var error = result == raw.SQLITE_DONE ? null : Error(result);
        raw.sqlite3_reset(_statement);
        return error is null ? false : throw error;
    }

    /// <summary>Runs a statement that returns no rows.</summary>
    public void Run()
    {
        if (!Step())
            return;
        Reset();
        throw new InvalidOperationException($"'{raw.sqlite3_sql(_statement).utf8_to_string()}' returns rows; step through them.");
    }

    /// <summary>Skips the remaining rows, and releases the statement's locks.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    public bool IsNull(int column) => SqliteColumns.Type(_row, column) == raw.SQLITE_NULL;

    public bool IsDouble(int column) => SqliteColumns.Type(_row, column) == raw.SQLITE_FLOAT;

    public long Int64(int column) => SqliteColumns.Int64(_row, column);

    public int Int32(int column) => (int)SqliteColumns.Int64(_row, column);

    public double Double(int column) => SqliteColumns.Double(_row, column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>The bytes of a text column, in UTF-8; invalid after the next step.</summary>
    public unsafe ReadOnlySpan<byte> Bytes(int column)
    {
        var bytes = SqliteColumns.Blob(_row, column);
        return new ReadOnlySpan<byte>(bytes, bytes is null ? 0 : SqliteColumns.Length(_row, column));
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw Error(result);
    }

    private SqliteException Error(int result) =>
        new(raw.sqlite3_errmsg(_database).utf8_to_string(), result & 0xff, raw.sqlite3_extended_errcode(_database));
}
