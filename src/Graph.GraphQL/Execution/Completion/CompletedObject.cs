using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Execution;

/// <summary>Objects of one type.</summary>
/// <param name="column">The rows, nulls and errors among them.</param>
/// <param name="isNonNull">Whether null may not stand here.</param>
/// <param name="group">The objects.</param>
/// <param name="parents">For each row its place in the group; null when they are the same.</param>
internal sealed class CompletedObject(Column column, bool isNonNull, ObjectGroup? group, int[]? parents)
    : CompletedValue(column, isNonNull)
{
    protected override bool WritePresent(int row, ResponseWriter writer) =>
        group!.Write(parents is null ? row : parents[row], writer);
}
