using Graph.Api.Configuration;
using Graph.Api.Execution;
using Graph.Api.Execution.Turns;
using Graph.Api.Http;
using Graph.Api.Http.Sockets;
using Graph.Api.Http.Streams;
using Graph.Api.Limits;
using Graph.Api.Security;
using Graph.Api.Telemetry;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage;

namespace Graph.Api.Hosting;

/// <summary>The endpoints of `/graphql`, created once: they share the engine, the store and the documents.</summary>
internal sealed class Endpoints
{
    public Endpoints(WebApplication app, GraphModel model, GraphOptions options)
    {
        var store = app.Services.GetRequiredService<IGraphStore>();
        var keys = new ApiKeys(options);
        var documents = new PersistedDocuments(options);
        var api = new ApiSchema(model);
        var sdl = api.Sdl + (options.Incremental ? IncrementalDirectives.Sdl : "");
        var turns = app.Services.GetRequiredService<OperationTurns>();
        app.Lifetime.ApplicationStopped.Register(turns.Dispose);
        var engine = ApiEngine.Create(api, sdl, store, turns, options, app.Logger);
        var budget = new MemoryBudget(options.Limits);
        var gauges = new ServerGauges(turns, budget);
        app.Lifetime.ApplicationStopped.Register(gauges.Dispose);
        var runner = new OperationRunner(engine, store, documents, turns, budget, options.Limits);
        var stopping = app.Lifetime.ApplicationStopping;
        var streams = new StreamEndpoint(runner, turns, options, app.Logger, stopping);
        Http = new GraphQLEndpoint(engine, store, documents, streams, turns, keys, budget, options);
        Sdl = new SchemaEndpoint(sdl, keys, options);
        Sockets = new SocketEndpoint(runner, turns, keys, options, app.Logger, stopping);
    }

    /// <summary>The served schema, as SDL.</summary>
    public SchemaEndpoint Sdl { get; }

    /// <summary>GraphQL over HTTP, with server-sent events.</summary>
    public GraphQLEndpoint Http { get; }

    /// <summary>GraphQL over WebSockets.</summary>
    public SocketEndpoint Sockets { get; }
}
