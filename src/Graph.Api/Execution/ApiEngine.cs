using Graph.Api.Configuration;
using Graph.Api.Definitions;
using Graph.Api.Errors;
using Graph.Api.Execution.Turns;
using Graph.Api.Limits;
using Graph.Api.Planning;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;
using Graph.GraphQL.Validation.Rules;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>The engine with the API's schema; created once from the model, for all requests.</summary>
internal static class ApiEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="api">The API's schema.</param>
    /// <param name="sdl">The schema as text, with the engine's additions.</param>
    /// <param name="store">The store.</param>
    /// <param name="turns">Schedules the operations.</param>
    /// <param name="options">The settings.</param>
    /// <param name="logger">The log of unexpected errors.</param>
    public static GraphQLEngine Create(
        ApiSchema api,
        string sdl,
        IGraphStore store,
        OperationTurns turns,
        GraphOptions options,
        ILogger logger
    )
    {
        var limits = options.Limits;
        var fields = new FieldMap();
        var schema = Build(api, sdl, new ApiServices(new FactPlanner(api.Model, fields, limits), store));
        fields.Bind(schema, api);
        return new GraphQLEngine(
            schema,
            new EngineOptions
            {
                Parser = ParserOptions.Default with { MaxTokens = limits.Tokens, MaxDepth = 200 },
                ValidationRules = options.Introspection
                    ? SpecifiedRules.Operation
                    : [.. SpecifiedRules.Operation, new NoSchemaIntrospectionCustomRule()],
                // Suggestions of similar names would reveal the schema bit by bit.
                Validation = ValidationOptions.Default with
                {
                    HideSuggestions = !options.Introspection,
                },
                IncrementalDelivery = options.Incremental,
                Step = (work, cancellation) => turns.RunWhenPossibleAsync(work, limits.RequestTime, cancellation),
                OperationRules = [new LimitRule(limits, fields)],
                OnUnexpected = (error, selection) => Unexpected(error, selection, logger),
            }
        );
    }

    private static Schema Build(ApiSchema api, string sdl, ApiServices services)
    {
        var builder = SchemaBuilder.FromSdl(sdl, "the API's schema");
        foreach (var scalar in ApiScalars.All)
            builder.Scalar(scalar.Name, scalar.Coercion);
        foreach (var field in api.Queries)
            builder.Resolve($"Query.{field.Name}", new RootResolver(field, services));
        foreach (var field in api.Mutations)
            builder.Resolve($"Mutation.{field.Name}", new RootResolver(field, services));
        foreach (var field in api.Subscriptions)
            builder.Subscribe($"Subscription.{field.Name}", new SubscriptionSource(field, services));
        return builder.Build();
    }

    private static GraphQLError Unexpected(Exception error, Selection selection, ILogger logger)
    {
        var place = Excerpt.Of(selection.ToString());
        if (error is StoreException { Failure: var failure })
        {
            // While a server is down every query fails like this: one line each is enough.
            if (failure == StoreFailure.Unusable)
                logger.LogError(error, "The store failed at {Selection}.", place);
            else
                logger.LogWarning("The store failed at {Selection}: {Failure}. {Reason}", place, failure, error.Message);
            var (message, code) = StoreFailures.Describe(failure);
            return Error(message, code, error);
        }

        if (error is FactDamagedException)
        {
            logger.LogWarning("At {Selection}: {Reason}", place, error.Message);
            return Error(FactDamagedException.ForClients, ErrorCodes.FactDamaged, error);
        }

        var id = Guid.NewGuid().ToString("n")[..12];
        logger.LogError(error, "Unexpected error {Id} at {Selection}.", id, place);
        return Error($"Unexpected error. The log has the details under {id}.", ErrorCodes.InternalError, error);
    }

    private static GraphQLError Error(string message, ErrorCode code, Exception error) =>
        new(message, extensions: code.ToExtensions(), originalException: error);
}
