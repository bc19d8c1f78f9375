using Graph.Api.Configuration;
using Graph.Api.Execution;
using Graph.Api.Execution.Turns;
using Graph.Api.Http;
using Graph.Api.Http.Sockets;
using Graph.Api.Http.Streams;
using Graph.Api.Limits;
using Graph.Api.Security;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Graph.Api.Tests.Clients;

/// <summary>The product's endpoints before a schema of the tests' own: notes that can be added and renamed.</summary>
internal sealed class MutationServer : IAsyncDisposable
{
    private const string Sdl = """
        type Query { notes: [Note!]! }
        type Mutation { addNote(note: NoteInput!): Note!  renameNote(id: ID!, title: String!): Note }
        type Note { id: ID!  title: String! }
        input NoteInput { title: String!  tags: [String!] }
        """;

    private readonly List<Dictionary<string, object?>> _notes = [];
    private readonly WebApplication _app;

    private MutationServer(IGraphStore store)
    {
        var schema = SchemaBuilder
            .FromSdl(Sdl)
            .Resolve("Query.notes", FieldResolver.PerObject((_, _) => _notes.ToList()))
            .Resolve(
                "Mutation.addNote",
                FieldResolver.PerObject((_, arguments) => Add(arguments.Get<IReadOnlyDictionary<string, object?>>("note")!))
            )
            .Resolve(
                "Mutation.renameNote",
                FieldResolver.PerObject((_, arguments) => Rename(arguments.Get<string>("id")!, arguments.Get<string>("title")!))
            )
            .Build();
        var (engine, options) = (new GraphQLEngine(schema), new GraphOptions());
        var (documents, keys) = (new PersistedDocuments(options), new ApiKeys(options));
        var turns = new OperationTurns(TurnOptions.Of(options), NullLogger.Instance);
        var budget = new MemoryBudget(options.Limits);
        var runner = new OperationRunner(engine, store, documents, turns, budget, options.Limits);
        var streams = new StreamEndpoint(runner, turns, options, NullLogger.Instance, CancellationToken.None);
        var http = new GraphQLEndpoint(engine, store, documents, streams, turns, keys, budget, options);
        var sockets = new SocketEndpoint(runner, turns, keys, options, NullLogger.Instance, CancellationToken.None);

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Map("/graphql", context => context.WebSockets.IsWebSocketRequest ? sockets.AcceptAsync(context) : http.AnswerAsync(context));
    }

    /// <summary>Where it serves GraphQL.</summary>
    public string Url => _app.Urls.Single() + "/graphql";

    public static async Task<MutationServer> StartAsync(IGraphStore store)
    {
        var server = new MutationServer(store);
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private Dictionary<string, object?> Add(IReadOnlyDictionary<string, object?> note)
    {
        var added = new Dictionary<string, object?> { ["id"] = $"note-{_notes.Count + 1}", ["title"] = note["title"] };
        _notes.Add(added);
        return added;
    }

    private Dictionary<string, object?> Rename(string id, string title)
    {
        var note = _notes.Find(each => (string)each["id"]! == id) ?? throw new GraphQLException($"There is no note '{id}'.", "NOT_FOUND");
        note["title"] = title;
        return note;
    }
}
