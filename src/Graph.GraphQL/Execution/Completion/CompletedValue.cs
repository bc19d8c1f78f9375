using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// The values of a field, or the items of its lists, ready to be written: what the specification calls value completion
/// (6.4.3), done while the response is written, in document order. So the path of an error costs nothing until there is
/// one, and null propagation is to take back what was written since the nullable position began.
/// </summary>
internal abstract class CompletedValue(Selection selection, bool isNonNull)
{
    protected Selection Selection => selection;

    /// <summary>Writes a row. False when null must propagate to what is around it; the error was reported.</summary>
    public abstract bool Write(int row, ResponseWriter writer);

    /// <summary>Writes the null of a row.</summary>
    protected bool WriteNull(ResponseWriter writer)
    {
        if (isNonNull)
            writer.ReportNull(selection);
        return WriteFailed(writer);
    }

    /// <summary>Writes null for a row whose error was reported.</summary>
    protected bool WriteFailed(ResponseWriter writer)
    {
        if (isNonNull)
            return false;
        writer.Json.WriteNull();
        return true;
    }

    /// <summary>Reports an error and writes null.</summary>
    protected bool WriteError(Exception error, ResponseWriter writer)
    {
        writer.Report(error, selection);
        return WriteFailed(writer);
    }

    /// <summary>Takes back what was written since <paramref name="start"/> and writes null, as an error below was reported.</summary>
    protected bool Retract(int start, ResponseWriter writer)
    {
        writer.TakeBack(start);
        return WriteFailed(writer);
    }
}
