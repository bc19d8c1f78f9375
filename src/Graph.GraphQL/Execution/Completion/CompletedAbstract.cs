using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Objects of several types, grouped by type.</summary>
/// <param name="selection">The field.</param>
/// <param name="isNonNull">Whether null is not allowed here.</param>
/// <param name="rows">The rows that are objects.</param>
/// <param name="types">Their types.</param>
/// <param name="groups">The objects of each type; null if the type is an error.</param>
/// <param name="parents">For each object, its position in the group of its type.</param>
internal sealed class CompletedAbstract(
    Selection selection,
    bool isNonNull,
    PresentRows rows,
    ObjectTypeColumn types,
    ObjectGroup?[] groups,
    int[] parents
) : CompletedValue(selection, isNonNull)
{
    public override bool Write(int row, ResponseWriter writer)
    {
        var place = rows.PlaceOf(row);
        if (place < 0)
            return rows.ErrorAt(row) is { } error ? WriteError(error, writer) : WriteNull(writer);
        var type = types.PlaceAt(place);
        if (groups[type] is not { } group)
            return WriteError(new GraphQLException(types.Types[type].Error!), writer);
        var start = writer.Json.Length;
        return group.Write(parents[place], writer, Selection) || Retract(start, writer);
    }
}
