using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Tests.Http;

namespace Graph.Storage.Neo4j.Tests.Faults;

/// <summary>A client that reaches the shared server through a proxy that breaks things.</summary>
public abstract class ProxiedTests(Neo4jServer server) : IAsyncLifetime
{
    private readonly List<QueryApi> _opened = [];

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected Neo4jServer Server { get; } = server;

    private protected FaultProxy Proxy { get; private set; } = null!;

    private protected QueryApi Api { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        // What ends abandoned statements comes when it comes.
        Proxy = new FaultProxy(Server.Options.Url)
        {
            IsAside = request =>
                request.Body.Contains("TERMINATE", StringComparison.Ordinal)
                || request.Body.Contains("still here", StringComparison.Ordinal),
        };
        Api = Open(options => options);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var api in _opened)
            await api.DisposeAsync();
        await Proxy.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected QueryApi Open(Func<Neo4jOptions, Neo4jOptions> change)
    {
        var api = new QueryApi(change(Server.Options with { Url = Proxy.Url }), TimeProvider.System);
        _opened.Add(api);
        return api;
    }

    private protected async Task<string> ReadAsync(string text, CypherParameters? parameters = null, QueryApi? api = null) =>
        (
            await (api ?? Api).ReadAsync(
                new CypherStatement(text, parameters ?? new CypherParameters()),
                static () => new JsonRows(),
                Cancellation
            )
        ).Text;

    private protected async Task<QueryApiException> FailAsync(string text, QueryApi? api = null) =>
        await Should.ThrowAsync<QueryApiException>(ReadAsync(text, api: api));

    /// <summary>What the server has, asked past the proxy.</summary>
    private protected async Task<string> DirectAsync(string text) =>
        (await Server.Api.ReadAsync(new CypherStatement(text), static () => new JsonRows(), Cancellation)).Text;
}
