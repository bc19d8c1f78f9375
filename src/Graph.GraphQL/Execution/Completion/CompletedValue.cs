namespace Graph.GraphQL.Execution;

/// <summary>
/// The values of a field, or the items of its lists, ready to be written: what the specification calls value completion
/// (6.4.3), done while the response is written, in document order. So the path of an error costs nothing until there is
/// one, and null propagation is to take back what was written since the nullable position began.
/// </summary>
internal abstract class CompletedValue(Column column, bool isNonNull)
{
    protected Column Column => column;

    /// <summary>Writes a row. False when null must propagate to what is around it.</summary>
    public bool Write(int row, ResponseWriter writer)
    {
        if (column.HasErrors && column.ErrorAt(row) is { } error)
        {
            writer.Report(error);
            return WriteNull(writer);
        }

        if (column.IsNull(row))
        {
            if (isNonNull) writer.ReportNull();
            return WriteNull(writer);
        }

        var start = writer.Json.Length;
        if (WritePresent(row, writer)) return true;
        writer.Json.Truncate(start);
        return WriteNull(writer);
    }

    /// <summary>Writes a row that is neither null nor an error. False when it is null after all; the error was reported.</summary>
    protected abstract bool WritePresent(int row, ResponseWriter writer);

    private bool WriteNull(ResponseWriter writer)
    {
        if (isNonNull) return false;
        writer.Json.WriteNull();
        return true;
    }
}
