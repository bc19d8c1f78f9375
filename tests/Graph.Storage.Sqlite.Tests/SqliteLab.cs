using Graph.Model;
using Graph.Storage.Conformance;
using Graph.Testing;
using Microsoft.Data.Sqlite;

namespace Graph.Storage.Sqlite.Tests;

/// <summary>A folder of its own with the file of a store.</summary>
public sealed class SqliteLab : IStoreLab, IDisposable
{
    // Small graphs shall have hubs, too, and nodes that are none.
    private const int LeastOfHub = 3;

    private TemporaryFolder _folder = new();

    /// <summary>The file of the store.</summary>
    public string Path => File("graph.db");

    /// <summary>The absolute path of something beside it.</summary>
    public string File(string name) => _folder.File(name);

    /// <inheritdoc/>
    public ValueTask EmptyAsync(GraphModel model) => ClearAsync();

    /// <inheritdoc/>
    public ValueTask ClearAsync()
    {
        _folder.Dispose();
        _folder = new TemporaryFolder();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) =>
        new(SqliteGraphStore.Open(Path, model, time, LeastOfHub));

    /// <inheritdoc/>
    public WriterProcess StartWriter(string prefix, int count) => new(Path, prefix, count);

    /// <summary>The file as another program sees it.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Does something to the file as another program would.</summary>
    public void Run(string sql)
    {
        using var connection = Connect();
        Run(connection, sql);
    }

    /// <summary>Does something by an open connection.</summary>
    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>What the file answers another program: each row as its values with a <c>|</c> between them.</summary>
    public List<string> Query(string sql)
    {
        using var connection = Connect();
        return Query(connection, sql);
    }

    /// <summary>What an open connection answers.</summary>
    public static List<string> Query(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i)))));
        return rows;
    }

    public void Dispose() => _folder.Dispose();
}
