using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Execution;

/// <summary>Objects of several types, grouped by type.</summary>
/// <param name="column">The rows, nulls and errors among them.</param>
/// <param name="isNonNull">Whether null may not stand here.</param>
/// <param name="types">The types, of the rows that are objects.</param>
/// <param name="groups">The objects of each type; null where the type is an error.</param>
/// <param name="objects">For each row its place among the rows that are objects; null when they are the same.</param>
/// <param name="parents">For each of those its place in the group of its type.</param>
internal sealed class CompletedAbstract(
    Column column, bool isNonNull, ObjectTypeColumn types, ObjectGroup?[] groups, int[]? objects, int[] parents)
    : CompletedValue(column, isNonNull)
{
    protected override bool WritePresent(int row, ResponseWriter writer)
    {
        var at = objects is null ? row : objects[row];
        var place = types.PlaceAt(at);
        if (groups[place] is { } group) return group.Write(parents[at], writer);
        writer.Report(new GraphQLException(types.Types[place].Error!));
        return false;
    }
}
