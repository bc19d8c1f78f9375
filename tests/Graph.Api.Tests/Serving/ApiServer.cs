using Graph.Storage;
using Graph.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Api.Tests.Serving;

/// <summary>The whole server on a free port of loopback, over a copy of the seeded store, asked by a real HTTP client.</summary>
public sealed class ApiServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Host _host;

    private ApiServer(SeededStore? seeded, IReadOnlyDictionary<string, string> settings, Func<IGraphStore, IGraphStore>? decorate)
    {
        seeded?.CopyTo(_folder.Path);
        _host = new Host(
            new Dictionary<string, string>
            {
                ["urls"] = "http://127.0.0.1:0",
                ["Graph:Data"] = _folder.Path,
                ["Graph:Model"] = SeededStore.Model,
                ["Graph:Seed"] = SeededStore.Seed,
                ["Graph:SeedAtStart"] = "false",
            },
            settings,
            decorate
        );
        // The port is that of the settings: given here, the factory would set it while the program may have started already.
        _host.UseKestrel();
        _host.StartServer();
        var address = _host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    /// <summary>A client whose base address is the server's.</summary>
    public HttpClient Client { get; }

    /// <summary>The store that the server serves, to be written to while it serves.</summary>
    public IGraphStore Store => _host.Services.GetRequiredService<IGraphStore>();

    /// <summary>The file of that store.</summary>
    public string StoreFile => _folder.File("graph.db");

    /// <summary>Where GraphQL is served, for clients that are told the whole address.</summary>
    public string Url => new Uri(Client.BaseAddress!, "/graphql").AbsoluteUri;

    /// <summary>The same by WebSocket.</summary>
    public string SocketUrl => "ws" + Url["http".Length..];

    /// <summary>Starts a server over a copy of the seeded store.</summary>
    public static ApiServer Start(SeededStore seeded, params (string Name, string Value)[] settings) =>
        new(seeded, settings.ToDictionary(each => each.Name, each => each.Value), null);

    /// <summary>Starts a server whose store stands behind a decorator.</summary>
    public static ApiServer Start(
        SeededStore seeded,
        Func<IGraphStore, IGraphStore> decorate,
        params (string Name, string Value)[] settings
    ) => new(seeded, settings.ToDictionary(each => each.Name, each => each.Value), decorate);

    /// <summary>Starts a server with a store of its own, empty at first.</summary>
    public static ApiServer StartEmpty(params (string Name, string Value)[] settings) =>
        new(null, settings.ToDictionary(each => each.Name, each => each.Value), null);

    /// <summary>Asks by POST.</summary>
    public Task<Answer> AskAsync(string query, object? variables = null, params (string Name, string Value)[] headers) =>
        Client.AskAsync(query, variables, headers);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class Host(
        Dictionary<string, string> defaults,
        IReadOnlyDictionary<string, string> settings,
        Func<IGraphStore, IGraphStore>? decorate
    ) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (name, value) in defaults.Where(each => !settings.ContainsKey(each.Key)))
                builder.UseSetting(name, value);
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
            if (decorate is null)
                return;
            builder.ConfigureTestServices(services =>
            {
                var store = (IGraphStore)services.Last(each => each.ServiceType == typeof(IGraphStore)).ImplementationInstance!;
                services.AddSingleton(decorate(store));
            });
        }
    }
}
