namespace Graph.Api.Tests.Serving;

/// <summary>One server with default settings, for all tests that only read.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    /// <summary>How many random queries a test asks when nothing is said.</summary>
    public const string RandomQueries = "400";

    private ApiServer? _server;

    /// <summary>The seeded store, for tests that need a server of their own.</summary>
    public SeededStore Seeded { get; } = new();

    /// <summary>A client whose base address is the server's.</summary>
    public HttpClient Client => _server!.Client;

    /// <summary>Asks by POST.</summary>
    public Task<Answer> AskAsync(string query, object? variables = null, params (string Name, string Value)[] headers) =>
        _server!.AskAsync(query, variables, headers);

    public async ValueTask InitializeAsync()
    {
        await Seeded.InitializeAsync();
        _server = ApiServer.Start(Seeded);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        await Seeded.DisposeAsync();
    }
}
