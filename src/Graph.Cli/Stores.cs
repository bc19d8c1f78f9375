using System.CommandLine;
using Graph.Storage;
using Graph.Storage.Neo4j;
using Graph.Stores;

namespace Graph.Cli;

/// <summary>Which store a command works on: what is said, else what the environment says, as for the server.</summary>
internal static class Stores
{
    private const string Variable = "Graph__Store";
    private const string FilePrefix = StoreLocation.Sqlite + ":";

    public static Option<string?> StoreOption() => new("--store")
    {
        Description = $"{StoreLocation.Sqlite}: graph.db in the data folder. {StoreLocation.Neo4j}: the server that ${Neo4jSettings.Prefix}Url, ...User, ...PasswordFile "
            + $"and ...Database tell, or its HTTP address itself, such as http://localhost:7474. Default: ${Variable}, else {StoreLocation.Sqlite}.",
        HelpName = "STORE",
    };

    /// <summary>An option that names a store by itself, whatever the environment says.</summary>
    public static Option<string> RequiredOption(string name, string what) => new(name)
    {
        Description = $"{what}: {StoreLocation.Sqlite} (graph.db in the data folder), {FilePrefix}FILE, {StoreLocation.Neo4j} (as for --store of other commands), or the "
            + "HTTP address of a Neo4j.",
        HelpName = "STORE",
        Required = true,
    };

    /// <summary>The store that a command was given, or that the environment names.</summary>
    /// <param name="given">What the command was given, or null.</param>
    /// <param name="data">The data folder that the command was given, or null.</param>
    /// <param name="option">The option by which it was given.</param>
    /// <exception cref="StoreException">There is none like this, or a setting is wrong.</exception>
    public static StoreLocation Locate(string? given, string? data, string option = "--store")
    {
        var store = given ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } said ? said : StoreLocation.Sqlite);
        return StoreLocation.Find(store, Folders.Data(data), Neo4jSettings.FromEnvironment) ?? (store.Contains("://", StringComparison.Ordinal)
            ? new Neo4jLocation((Neo4jSettings.FromEnvironment() with { Url = store }).ToOptions())
            : throw new StoreException($"The store is '{store}' ({(given is null ? $"${Variable}" : option)}): "
                + $"expected {StoreLocation.Sqlite}, {StoreLocation.Neo4j} or the HTTP address of a Neo4j."));
    }

    /// <summary>The same, or the file that is named by <c>sqlite:FILE</c>.</summary>
    /// <inheritdoc cref="Locate"/>
    public static StoreLocation LocateArchive(string? given, string? data, string option = "--store") =>
        given is not null && given.StartsWith(FilePrefix, StringComparison.Ordinal)
            ? new SqliteLocation(given[FilePrefix.Length..])
            : Locate(given, data, option);
}
