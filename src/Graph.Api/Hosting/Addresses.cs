using Graph.Api.Configuration;
using Graph.Stores;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Graph.Api.Hosting;

/// <summary>Where the server is to be found.</summary>
internal static class Addresses
{
    // Each says where to listen; one that is empty says nothing.
    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    /// <summary>Listens on loopback where nothing is said.</summary>
    public static void UseDefault(WebApplicationBuilder builder)
    {
        if (Settings.All(name => string.IsNullOrEmpty(builder.Configuration[name])))
            builder.WebHost.UseUrls("http://127.0.0.1:5000");
    }

    /// <summary>Says where to go.</summary>
    public static void Print(IServerAddressesFeature? addresses, Folders folders, GraphOptions options, TextWriter output)
    {
        foreach (var address in addresses?.Addresses ?? [])
        {
            output.WriteLine();
            output.WriteLine($"Actor Graph is at {address}");
            output.WriteLine(
                Directory.Exists(folders.Client)
                    ? $"  {address}/graphql         GraphiQL in a browser, GraphQL over HTTP for programs"
                    : $"  {address}/graphql         GraphQL over HTTP (no GraphiQL: build with Node 20 or later to have it)"
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
