using Graph.Api.Configuration;
using Graph.Api.Execution.Turns;
using Graph.Api.Limits;
using Graph.Api.Planning;
using Graph.Api.Sdl;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;
using Graph.GraphQL.Validation.Rules;
using Graph.Model;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>The engine with the API's schema: made once from the model, for all requests.</summary>
internal static class ApiEngine
{
    public static GraphQLEngine Create(GraphModel model, string sdl, IGraphStore store, OperationTurns turns, GraphOptions options, ILogger logger)
    {
        var limits = options.Limits;
        var resolver = new RootResolver(new RootPlanner(model, limits));
        var schema = SchemaBuilder.FromSdl(sdl, "the API's schema")
            .WithApiScalars()
            .Resolve(field => field.Parent?.Name == "Query" ? resolver : null)
            .Subscribe("Subscription.changes", new ChangeEvents(store, model))
            .Build();
        return new GraphQLEngine(schema, new EngineOptions
        {
            Parser = ParserOptions.Default with { MaxTokens = limits.Tokens, MaxDepth = 200 },
            ValidationRules = options.Introspection
                ? SpecifiedRules.Operation
                : [.. SpecifiedRules.Operation, new NoSchemaIntrospectionCustomRule()],
            // Names that are near tell the schema piece by piece.
            Validation = ValidationOptions.Default with { HideSuggestions = !options.Introspection },
            IncrementalDelivery = options.Incremental,
            Step = (work, cancellation) => turns.RunPatientlyAsync(work, limits.RequestTime, cancellation),
            OperationRules = [new LimitRule(limits)],
            OnUnexpected = (error, selection) => Unexpected(error, selection, logger),
        });
    }

    private static GraphQLError Unexpected(Exception error, Selection selection, ILogger logger)
    {
        var place = Excerpt.Of(selection.ToString());
        if (error is StoreException { Failure: var failure })
        {
            // While a server is down every question meets this: a line each tells enough.
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
            return Error(FactDamagedException.ForClients, FactDamagedException.Code, error);
        }

        var id = Guid.NewGuid().ToString("n")[..12];
        logger.LogError(error, "Unexpected error {Id} at {Selection}.", id, place);
        return Error($"Unexpected error. The log has more under {id}.", "INTERNAL_ERROR", error);
    }

    private static GraphQLError Error(string message, string code, Exception error) =>
        new(message, extensions: new Dictionary<string, object?> { ["code"] = code }, originalException: error);
}
