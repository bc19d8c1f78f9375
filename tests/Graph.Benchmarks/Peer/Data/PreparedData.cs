using Graph.Benchmarks.Peer.Servers;
using Graph.Model;
using Graph.Storage.Neo4j;
using Graph.Storage.Neo4j.Import;
using Graph.Storage.Sqlite;
using Graph.Storage.Sqlite.Archive;
using Graph.Testing;

namespace Graph.Benchmarks.Peer.Data;

/// <summary>The graph as both stores have it, kept in a folder for later runs.</summary>
internal sealed class PreparedData(string folder, PeerSizes sizes)
{
    private readonly GraphModel _model = GraphModel.Load(Repository.PathTo("graph-schema"));

    private string Root => Path.Combine(folder, sizes.Key);

    /// <summary>The folder of the embedded store.</summary>
    public string Sqlite => Path.Combine(Root, "sqlite");

    private string StoreFile => Path.Combine(Sqlite, "graph.db");

    private string Neo4j => Path.Combine(Root, "neo4j");

    /// <summary>Writes the embedded store by the store itself, unless it is there.</summary>
    public async Task PrepareSqliteAsync()
    {
        if (Directory.Exists(Sqlite))
            return;
        Console.WriteLine($"Writing {sizes.Nodes:n0} nodes and {sizes.Relations:n0} relations to SQLite.");
        // Moved into place when it is whole.
        var making = Fresh(Sqlite + ".making");
        await using (var store = SqliteGraphStore.Open(Path.Combine(making, Path.GetFileName(StoreFile)), _model, TimeProvider.System))
        {
            foreach (var change in new PeerGraph(sizes).Changes())
                await store.ApplyAsync(change);
        }

        Directory.Move(making, Sqlite);
    }

    /// <summary>Starts Neo4j over the same graph, exported from the embedded store and imported by Neo4j's own tool.</summary>
    public async Task<Neo4jServer> StartNeo4jAsync(string distribution)
    {
        if (!Directory.Exists(Neo4j))
            await ImportAsync(distribution);
        var server = new Neo4jServer(distribution, Neo4j);
        try
        {
            await server.StartAsync();
            await using (var schema = new Neo4jSchema(new Neo4jOptions { Url = server.Url }, _model, TimeProvider.System))
            {
                await schema.ApplyAsync();
            }

            foreach (var statement in PeerLayout.All)
                await server.RunAsync(statement);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private async Task ImportAsync(string distribution)
    {
        Console.WriteLine("Exporting to files for neo4j-admin, and importing them.");
        var (making, export) = (Fresh(Neo4j + ".making"), Fresh(Path.Combine(Root, "export")));
        await using (var source = SqliteArchive.OpenReader(StoreFile, _model))
        {
            await AdminExport.WriteAsync(source, export, TimeProvider.System);
        }

        await new Neo4jServer(distribution, making).ImportAsync(export);
        Directory.Delete(export, recursive: true);
        Directory.Move(making, Neo4j);
    }

    private static string Fresh(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        return Directory.CreateDirectory(path).FullName;
    }
}
