using System.Globalization;
using System.Net.Sockets;
using Graph.Api.Configuration;
using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Execution.Turns;
using Graph.Api.Hosting;
using Graph.Api.Telemetry;
using Graph.Model;
using Graph.Seeding;
using Graph.Storage;
using Graph.Storage.Changes;
using Graph.Stores;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (args is ["errors"])
{
    Console.Write(ErrorDocs.Markdown());
    return 0;
}

var builder = WebApplication.CreateSlimBuilder(args);
GraphOptions options;
try
{
    options = GraphSettings.Read(builder.Configuration);
}
catch (OptionsValidationException error)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, error.Failures));
    return 1;
}
catch (InvalidOperationException error)
{
    await Console.Error.WriteLineAsync($"A setting is invalid. {error.Message}");
    return 1;
}

builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

// The reason why the server cannot start is printed below, on one line.
builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => Origins.Allow(policy, options)));
builder.WebHost.ConfigureKestrel(Connections.Configure).UseKestrelHttpsConfiguration();
Addresses.UseDefault(builder);

if (Exporters.Problem(builder.Configuration) is { } wrong)
{
    await Console.Error.WriteLineAsync(wrong);
    return 1;
}

var folders = new Folders(options);
GraphModel model;
IGraphStore store;
try
{
    model = Startup.LoadModel(folders);
    store = await Startup.OpenStoreAsync(folders, options, model, TimeProvider.System, Console.Out);
}
catch (Exception error) when (error is ModelException or StoreException or SeedException or GraphChangeException or IOException)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}

builder.Services.AddResponseCompression(Compression.Configure);
builder.Services.AddGraphOptions(builder.Configuration);
builder.Services.AddGraphTimeouts(options.Limits);
builder.Services.AddSingleton(services => new OperationTurns(
    TurnOptions.Of(options),
    services.GetRequiredService<ILogger<OperationTurns>>()
));
builder.AddGraphHealthChecks();
Exporters.Configure(builder);

await using var opened = store;
builder.Services.AddSingleton(store);
var app = builder.Build();
var gate = new RequestGate(options);
app.MapGraph(folders, options, new Endpoints(app, model, options), gate);

try
{
    await app.StartAsync();
}
catch (FormatException error)
{
    await Console.Error.WriteLineAsync($"The server cannot listen: {error.Message} Expected an address such as http://127.0.0.1:5000.");
    return 1;
}
catch (Exception error) when (error is IOException or SocketException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync($"The server cannot listen: {error.Message}");
    return 1;
}

if (gate.Open(app.Services.GetRequiredService<IServer>()) is { } problem)
{
    await Console.Error.WriteLineAsync(problem);
    await app.StopAsync();
    return 1;
}

Addresses.Print(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>(), folders, options, Console.Out);
if (store is ConnectingStore connecting)
{
    var stopped = app.WaitForShutdownAsync();
    await Task.WhenAny(connecting.Ready, stopped);
    if (connecting.Ready is { IsFaulted: true, Exception.InnerException: { } failure })
    {
        // Retrying cannot help: the password is wrong, the model differs, or the seed has an error.
        await Console.Error.WriteLineAsync(failure.Message);
        await app.StopAsync();
        return 1;
    }

    await stopped;
    return 0;
}

await app.WaitForShutdownAsync();
return 0;
