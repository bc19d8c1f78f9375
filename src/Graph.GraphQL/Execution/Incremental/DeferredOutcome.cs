using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>The output of a deferred part of an object or of a streamed item.</summary>
/// <param name="Data">The JSON; null if null propagated beyond it.</param>
/// <param name="Errors">The errors below it; if there is no data, including the one that nulled it.</param>
/// <param name="Work">The deferred work in it; null if there is none.</param>
internal sealed record DeferredOutcome(JsonBuffer? Data, IReadOnlyList<GraphQLError> Errors, IncrementalWork? Work)
{
    /// <summary>Creates the output with a writer.</summary>
    public static DeferredOutcome Write(ResponseWriter writer, Func<ResponseWriter, bool> write)
    {
        var isGood = write(writer);
        writer.Check();
        if (isGood)
            return new DeferredOutcome(writer.Json, writer.Errors, writer.Work);
        writer.Json.Dispose();
        return new DeferredOutcome(null, [writer.Errors[^1]], null);
    }
}
