using System.CommandLine;
using Graph.Storage;
using Graph.Storage.Neo4j;
using Graph.Stores;

namespace Graph.Cli;

/// <summary>Selects the store of a command: the option if given, otherwise the environment, as for the server.</summary>
internal static class Stores
{
    private const string Variable = "Graph__Store";
    private const string FilePrefix = StoreLocation.Sqlite + ":";

    public static Option<string?> StoreOption() =>
        new("--store")
        {
            Description =
                $"{StoreLocation.Sqlite}: graph.db in the data folder. {StoreLocation.Neo4j}: the server configured by "
                + $"${Neo4jSettings.Prefix}Url, ...User, ...PasswordFile and ...Database, or its HTTP address, such as "
                + $"http://localhost:7474. Default: ${Variable}, otherwise {StoreLocation.Sqlite}.",
            HelpName = "STORE",
        };

    /// <summary>An option that names a store explicitly, regardless of the environment.</summary>
    public static Option<string> RequiredOption(string name, string what) =>
        new(name)
        {
            Description =
                $"{what}: {StoreLocation.Sqlite} (graph.db in the data folder), {FilePrefix}FILE, {StoreLocation.Neo4j} "
                + "(as for --store in other commands), or the HTTP address of a Neo4j.",
            HelpName = "STORE",
            Required = true,
        };

    /// <summary>The location of the store that a command or the environment names.</summary>
    /// <param name="given">The value of the option, or null.</param>
    /// <param name="data">The data folder that was given, or null.</param>
    /// <param name="option">The name of the option.</param>
    /// <exception cref="StoreException">The store is unknown, or a setting is wrong.</exception>
    public static StoreLocation Locate(string? given, string? data, string option = "--store")
    {
        var store = given ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } said ? said : StoreLocation.Sqlite);
        return StoreLocation.Find(store, Folders.Data(data), Neo4jSettings.FromEnvironment)
            ?? (
                store.Contains("://", StringComparison.Ordinal)
                    ? new Neo4jLocation((Neo4jSettings.FromEnvironment() with { Url = store }).ToOptions())
                    : throw new StoreException(
                        $"The store is '{store}' ({(given is null ? $"${Variable}" : option)}): "
                            + $"expected {StoreLocation.Sqlite}, {StoreLocation.Neo4j} or the HTTP address of a Neo4j."
                    )
            );
    }

    /// <summary>The same, or the file that is named by <c>sqlite:FILE</c>.</summary>
    /// <inheritdoc cref="Locate"/>
    public static StoreLocation LocateArchive(string? given, string? data, string option = "--store") =>
        given is not null && given.StartsWith(FilePrefix, StringComparison.Ordinal)
            ? new SqliteLocation(given[FilePrefix.Length..])
            : Locate(given, data, option);
}
