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

    /// <summary>The rules with which documents are validated. Default: those of the specification.</summary>
    public IReadOnlyList<ValidationRule> ValidationRules { get; init; } = SpecifiedRules.Operation;

    /// <summary>Limits of the validation.</summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>Limits that are checked, in order, before an operation is executed. The first rejection ends the check.</summary>
    public IReadOnlyList<IOperationRule> OperationRules { get; init; } = [];

    /// <summary>
    /// The maximum estimated memory, in bytes, of the cached parsed and validated documents. A document is cached only after
    /// one of its operations was executed without an error. 0 disables the cache.
    /// </summary>
    public long DocumentCacheBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>
    /// Whether <see cref="GraphQLEngine.ExecuteIncrementallyAsync"/> obeys <c>@defer</c> and <c>@stream</c>, which a schema has
    /// only when it defines them (<see cref="IncrementalDirectives.Sdl"/>). If false, they have no effect.
    /// </summary>
    public bool IncrementalDelivery { get; init; }

    /// <summary>
    /// Runs each step of a subscription: its start, and the response to each event. The token passed to the work cancels it.
    /// Default: immediately, on the thread of the event.
    /// </summary>
    public Func<Func<CancellationToken, ValueTask>, CancellationToken, ValueTask> Step { get; init; } =
        static (work, cancellation) => work(cancellation);

    /// <summary>
    /// Creates the error for the client when a resolver throws an exception other than a <see cref="GraphQLException"/>, and
    /// can log it. Missing locations and path are added. Default: "Unexpected error".
    /// </summary>
    public Func<Exception, Selection, GraphQLError> OnUnexpected { get; init; } =
        static (thrown, _) =>
            new GraphQLError(
                "Unexpected error",
                extensions: new Dictionary<string, object?> { ["code"] = EngineErrorCodes.InternalError },
                originalException: thrown
            );
}
