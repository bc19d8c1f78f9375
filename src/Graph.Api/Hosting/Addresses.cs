using Graph.Api.Configuration;
using Graph.Stores;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Graph.Api.Hosting;

/// <summary>The addresses of the server.</summary>
internal static class Addresses
{
    // Each of these settings configures addresses; an empty one configures none.
    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    /// <summary>Listens on loopback if no address is configured.</summary>
    public static void UseDefault(WebApplicationBuilder builder)
    {
        if (Settings.All(name => string.IsNullOrEmpty(builder.Configuration[name])))
            builder.WebHost.UseUrls("http://127.0.0.1:5000");
    }

    /// <summary>Prints the addresses.</summary>
    public static void Print(IServerAddressesFeature? addresses, Folders folders, GraphOptions options, TextWriter output)
    {
        foreach (var address in addresses?.Addresses ?? [])
        {
            output.WriteLine();
            output.WriteLine($"Actor Graph is at {address}");
            output.WriteLine(
                Directory.Exists(folders.Client)
                    ? $"  {address}/graphql         GraphiQL in a browser, GraphQL over HTTP for programs"
                    : $"  {address}/graphql         GraphQL over HTTP (no GraphiQL: build with Node 20 or later to get it)"
            );
            output.WriteLine($"  {address}/graphql/schema  the schema");
            output.WriteLine($"  {address}/health/ready    health");
        }

        output.WriteLine();
        var store =
            options.Store == "neo4j"
                ? $"the database {options.Neo4j.Database} of Neo4j at {options.Neo4j.Url}"
                : SqliteLocation.In(folders.Data).File;
        output.WriteLine($"The store is {store}. Ctrl-C stops the server.");
    }
}
