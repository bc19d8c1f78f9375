using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Objects of one type.</summary>
/// <param name="selection">The field.</param>
/// <param name="isNonNull">Whether null is not allowed here.</param>
/// <param name="rows">The rows that are objects.</param>
/// <param name="group">The objects; null if there are none.</param>
internal sealed class CompletedObject(Selection selection, bool isNonNull, PresentRows rows, ObjectGroup? group)
    : CompletedValue(selection, isNonNull)
{
    public override bool Write(int row, ResponseWriter writer)
    {
        var place = rows.PlaceOf(row);
        if (place < 0)
            return rows.ErrorAt(row) is { } error ? WriteError(error, writer) : WriteNull(writer);
        var start = writer.Json.Length;
        return group!.Write(place, writer, Selection) || Retract(start, writer);
    }
}
