using System.CommandLine;
using Graph.Model;
using Graph.Storage;
using Graph.Storage.Neo4j;
using Graph.Storage.Sqlite;

namespace Graph.Cli;

/// <summary>Selects the store of a command: the option if given, otherwise the environment, as for the server.</summary>
internal static class Stores
{
    private const string Variable = "Graph__Store";
    private const string Sqlite = "sqlite";
    private const string Neo4j = "neo4j";

    public static Option<string?> StoreOption() => new("--store")
    {
        Description = $"{Sqlite}: graph.db in the data folder. {Neo4j}: the server configured by ${Neo4jSettings.Prefix}Url, "
            + "...User, ...PasswordFile "
            + $"and ...Database, or its HTTP address, such as http://localhost:7474. Default: ${Variable}, otherwise {Sqlite}.",
        HelpName = "STORE",
    };

    /// <summary>Opens the store that a command or the environment names.</summary>
    /// <exception cref="StoreException">The store is unknown or cannot be used.</exception>
    public static async Task<IGraphStore> OpenAsync(string? given, string? data, GraphModel model, CancellationToken cancellation) =>
        Neo4jOptions(given) is { } options
            ? await Neo4jGraphStore.OpenAsync(options, model, TimeProvider.System, cancellation)
            : SqliteGraphStore.Open(Path.Combine(Folders.Data(data), "graph.db"), model, TimeProvider.System);

    /// <summary>The options of the Neo4j that a command or the environment names; null for the embedded store.</summary>
    /// <param name="given">The value of the option, or null.</param>
    /// <param name="option">The name of the option.</param>
    /// <exception cref="StoreException">The store is unknown, or a setting is wrong.</exception>
    public static Neo4jOptions? Neo4jOptions(string? given, string option = "--store")
    {
        var store = given ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } said ? said : Sqlite);
        return store switch
        {
            Sqlite => null,
            Neo4j => Neo4jSettings.FromEnvironment().ToOptions(),
            _ when store.Contains("://", StringComparison.Ordinal) => (Neo4jSettings.FromEnvironment() with { Url = store }).ToOptions(),
            _ => throw new StoreException($"The store is '{store}' ({(given is null ? $"${Variable}" : option)}): expected {Sqlite}, {Neo4j} or the HTTP address of a Neo4j."),
        };
    }
}
