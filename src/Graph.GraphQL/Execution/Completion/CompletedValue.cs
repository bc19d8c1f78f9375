using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// The values of a field, or the items of its lists, ready to be written: the specification's value completion (6.4.3),
/// performed while the response is written in document order. The path of an error therefore costs nothing until there is one,
/// and null propagation discards the output since the start of the nullable position.
/// </summary>
internal abstract class CompletedValue(Selection selection, bool isNonNull)
{
    protected Selection Selection => selection;

    /// <summary>Writes a row. Returns false if null must propagate to the parent; the error was already reported.</summary>
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

    /// <summary>Discards the output since <paramref name="start"/> and writes null, because an error below was reported.</summary>
    protected bool Retract(int start, ResponseWriter writer)
    {
        writer.TakeBack(start);
        return WriteFailed(writer);
    }
}
