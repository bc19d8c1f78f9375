using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// Texts as <c>String</c> or <c>ID</c>: the most frequent leaves, written without calling the column or type for each.
/// </summary>
internal sealed class CompletedStrings(Selection selection, bool isNonNull, StringColumn column) : CompletedValue(selection, isNonNull)
{
    public override bool Write(int row, ResponseWriter writer)
    {
        if (column.Values[row] is not { } text)
            return WriteNull(writer);
        writer.Json.WriteString(text);
        return true;
    }
}
