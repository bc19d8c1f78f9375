using System.CommandLine;
using Graph.Model;
using Graph.Storage.Archive;
using Graph.Storage.Neo4j.Archive;
using Graph.Storage.Sqlite.Archive;

namespace Graph.Cli;

/// <summary>Opens stores to read their complete content, or to fill them.</summary>
internal static class Archives
{
    private const string SqlitePrefix = "sqlite:";

    /// <summary>An option that names a store explicitly, regardless of the environment.</summary>
    public static Option<string> StoreOption(string name, string what) => new(name)
    {
        Description = $"{what}: sqlite (graph.db in the data folder), {SqlitePrefix}FILE, neo4j (as for --store in other commands), or the "
            + "HTTP address of a Neo4j.",
        HelpName = "STORE",
        Required = true,
    };

    /// <summary>Opens a store for reading.</summary>
    public static async Task<IArchiveReader> OpenReaderAsync(
        string option, string? given, string? data, GraphModel model, CancellationToken cancellation)
    {
        if (File(given) is { } file)
            return SqliteArchive.OpenReader(file, model);
        return Stores.Neo4jOptions(given, option) is { } options
            ? await Neo4jArchive.OpenReaderAsync(options, model, TimeProvider.System, cancellation)
            : SqliteArchive.OpenReader(Path.Combine(Folders.Data(data), "graph.db"), model);
    }

    /// <summary>Opens a store for filling.</summary>
    public static async Task<IArchiveWriter> OpenWriterAsync(
        string option, string given, string? data, GraphModel model, CancellationToken cancellation)
    {
        if (File(given) is { } file)
            return SqliteArchive.OpenWriter(file, model);
        return Stores.Neo4jOptions(given, option) is { } options
            ? await Neo4jArchive.OpenWriterAsync(options, model, TimeProvider.System, cancellation)
            : SqliteArchive.OpenWriter(Path.Combine(Folders.Data(data), "graph.db"), model);
    }

    private static string? File(string? given) =>
        given is not null && given.StartsWith(SqlitePrefix, StringComparison.Ordinal) ? given[SqlitePrefix.Length..] : null;
}
