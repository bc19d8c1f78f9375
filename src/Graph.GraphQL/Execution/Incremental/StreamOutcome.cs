using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>The output of the later items of a list.</summary>
/// <param name="Items">The items as JSON, with commas between them.</param>
/// <param name="Count">The number of items.</param>
/// <param name="Errors">The errors in them.</param>
/// <param name="Work">The deferred work in them; null if there is none.</param>
/// <param name="Failure">The error that ended the list, if null is not allowed at its position; otherwise null.</param>
internal sealed record StreamOutcome(
    JsonBuffer Items,
    int Count,
    IReadOnlyList<GraphQLError> Errors,
    IncrementalWork? Work,
    GraphQLError? Failure
)
{
    /// <summary>Writes items of one list, starting at a position in the column of all items.</summary>
    public static StreamOutcome Write(
        ResponseWriter writer,
        Selection selection,
        CompletedValue items,
        int first,
        int count,
        int firstIndex
    )
    {
        writer.EnterList(selection);
        for (var i = 0; i < count; i++)
        {
            var (length, errors) = (writer.Json.Length, writer.Errors.Count);
            if (i > 0)
                writer.Json.WriteByte((byte)',');
            writer.MoveTo(firstIndex + i);
            if (items.Write(first + i, writer))
                continue;
            var failure = writer.Errors[^1];
            writer.Errors.RemoveRange(errors, writer.Errors.Count - errors);
            writer.TakeBack(length);
            return new StreamOutcome(writer.Json, i, writer.Errors, writer.Work, failure);
        }

        writer.Check();
        return new StreamOutcome(writer.Json, count, writer.Errors, writer.Work, null);
    }
}
