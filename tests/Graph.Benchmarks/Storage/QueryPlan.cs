using Microsoft.Data.Sqlite;

namespace Graph.Benchmarks.Storage;

/// <summary>How SQLite runs a statement.</summary>
internal static class QueryPlan
{
    public static string Of(string path, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        connection.CreateFunction("matches", (int _, long _) => false);
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement;
        for (var i = 1; i < 200; i++)
            command.Parameters.AddWithValue("?" + i, DBNull.Value);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add("    " + reader.GetString(3));
        return string.Join('\n', lines);
    }
}
