using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;

namespace Graph.GraphQL.Engine;

/// <summary>How a <see cref="GraphQLEngine"/> treats requests.</summary>
public sealed record EngineOptions
{
    /// <summary>Limits of the parser.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    /// <summary>The rules that documents are checked by. Default: those of the specification.</summary>
    public IReadOnlyList<ValidationRule> ValidationRules { get; init; } = SpecifiedRules.Operation;

    /// <summary>Limits of the validation.</summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>Limits that are checked, in order, before an operation is executed. The first that refuses ends it.</summary>
    public IReadOnlyList<IOperationRule> OperationRules { get; init; } = [];

    /// <summary>
    /// How many bytes the documents that are remembered, parsed and validated, may take together, as far as that can be
    /// estimated. Only those are remembered of which an operation was answered without an error. 0 turns it off.
    /// </summary>
    public long DocumentCacheBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>
    /// Whether <see cref="GraphQLEngine.ExecuteIncrementallyAsync"/> obeys <c>@defer</c> and <c>@stream</c>, which a
    /// schema has only when it defines them (<see cref="IncrementalDirectives.Sdl"/>). When false they mean nothing.
    /// </summary>
    public bool IncrementalDelivery { get; init; }

    /// <summary>
    /// How each step of a subscription is done: its beginning, and the answer to each event. The token that the work is
    /// given ends it. Default: at once, where the event comes from.
    /// </summary>
    public Func<Func<CancellationToken, ValueTask>, CancellationToken, ValueTask> Step { get; init; } =
        static (work, cancellation) => work(cancellation);

    /// <summary>
    /// What the client is told when a resolver throws anything but a <see cref="GraphQLException"/>; the place to log
    /// it. Locations and path are added where the answer has none. Default: "Unexpected error".
    /// </summary>
    public Func<Exception, Selection, GraphQLError> OnUnexpected { get; init; } =
        static (thrown, _) =>
            new GraphQLError(
                "Unexpected error",
                extensions: new Dictionary<string, object?> { ["code"] = EngineErrorCodes.InternalError },
                originalException: thrown
            );
}
