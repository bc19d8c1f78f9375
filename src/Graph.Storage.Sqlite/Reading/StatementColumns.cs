using Graph.Storage.Results;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>Copies a statement's columns to result columns.</summary>
internal static class StatementColumns
{
    /// <summary>Adds the value of a column of the statement's current row.</summary>
    public static void CopyTo(this SqliteStatement statement, StoreColumnBuilder builder, int column)
    {
        if (statement.IsNull(column))
        {
            builder.AddNull();
            return;
        }
        switch (builder.Type)
        {
            case StoreColumnType.Text:
                builder.Text.Add(statement.Bytes(column));
                break;
            case StoreColumnType.Long:
                // A sum beyond 64 bits is a double.
                if (statement.IsDouble(column))
                    builder.Add(statement.Double(column));
                else
                    builder.Add(statement.Int64(column));
                break;
            case StoreColumnType.Double:
                builder.Add(statement.Double(column));
                break;
            default:
                builder.Add(statement.Int64(column) != 0);
                break;
        }
    }
}
