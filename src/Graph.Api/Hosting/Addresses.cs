using Graph.Api.Configuration;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Graph.Api.Hosting;

/// <summary>Where the server is to be found.</summary>
internal static class Addresses
{
    /// <summary>The addresses that the server is told to listen on, wherever that is said.</summary>
    public static IEnumerable<string> Configured(WebApplication app)
    {
        var settings = app.Configuration;
        // Endpoints of Kestrel's own section are listened on instead of the others, or besides them.
        var endpoints = settings.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();
        return settings["http_ports"] is { Length: > 0 } ports && settings["urls"] is null
            ? endpoints.Concat(ports.Split(';').Select(port => $"http://*:{port}"))
            : endpoints.Concat((settings["urls"] ?? "http://127.0.0.1:5000").Split(';', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Says where to go.</summary>
    public static void Print(IServerAddressesFeature? addresses, Folders folders, GraphOptions options, TextWriter output)
    {
        foreach (var address in addresses?.Addresses ?? [])
        {
            output.WriteLine();
            output.WriteLine($"Actor Graph is at {address}");
            output.WriteLine(Directory.Exists(folders.Client)
                ? $"  {address}/graphql         GraphiQL in a browser, GraphQL over HTTP for programs"
                : $"  {address}/graphql         GraphQL over HTTP (no GraphiQL: build with Node 20 to have it)");
            output.WriteLine($"  {address}/graphql/schema  the schema");
            output.WriteLine($"  {address}/health/ready    health");
        }

        output.WriteLine();
        var store = options.Store == "neo4j" ? $"the database {options.Neo4j.Database} of Neo4j at {options.Neo4j.Url}" : folders.StoreFile;
        output.WriteLine($"The store is {store}. Ctrl-C stops the server.");
    }
}
