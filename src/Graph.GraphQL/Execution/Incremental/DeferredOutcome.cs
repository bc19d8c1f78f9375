using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>What was written of a deferred part of an object or of a streamed item.</summary>
/// <param name="Data">The JSON; null when null propagated beyond it.</param>
/// <param name="Errors">The errors below it; the one that nulled it when there is no data.</param>
/// <param name="Work">What is left for later in it; null when nothing is.</param>
internal sealed record DeferredOutcome(JsonBuffer? Data, IReadOnlyList<GraphQLError> Errors, IncrementalWork? Work)
{
    /// <summary>Writes it with that writer.</summary>
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
