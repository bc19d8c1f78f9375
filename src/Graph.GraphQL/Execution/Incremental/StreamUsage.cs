using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>An active <c>@stream</c>.</summary>
/// <param name="initialCount">The number of items that are delivered with the list.</param>
/// <param name="label">Its label, or null.</param>
/// <param name="error">The reason why its arguments are invalid; null if they are valid.</param>
internal sealed class StreamUsage(int initialCount, string? label, GraphQLError? error)
{
    public int InitialCount => initialCount;

    public string? Label => label;

    public GraphQLError? Error => error;

    /// <summary>The stream of a field; null if it is not streamed.</summary>
    public static StreamUsage? Of(FieldNode field, VariableValues variables)
    {
        foreach (var applied in field.Directives)
        {
            if (applied.Name.Value != IncrementalDirectives.Stream.Name)
                continue;
            var arguments = ArgumentCoercion.Coerce(
                IncrementalDirectives.Stream.Arguments,
                applied.Arguments,
                applied,
                variables,
                out var error
            );
            if (error is not null)
                return new StreamUsage(0, null, error);
            if (!arguments.Get<bool>("if"))
                return null;
            var count = arguments.Get<int>("initialCount");
            return count >= 0
                ? new StreamUsage(count, arguments.Get<string?>("label"), null)
                : new StreamUsage(0, null, new GraphQLError("initialCount must be a positive integer", field));
        }

        return null;
    }
}
