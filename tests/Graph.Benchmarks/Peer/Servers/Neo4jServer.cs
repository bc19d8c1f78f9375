using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Graph.Benchmarks.Peer.Servers;

/// <summary>The Neo4j that is measured: 3 GB of heap and 2 GB of page cache, its data kept in a folder.</summary>
internal sealed class Neo4jServer : IAsyncDisposable
{
    private const string Heap = "3g";
    private const string PageCache = "2g";
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(10) };
    private readonly (int Http, int Bolt) _ports = FreePorts();
    private readonly string _programs;
    private readonly string _home;

    /// <param name="distribution">A folder whose <c>bin/neo4j</c> and <c>bin/neo4j-admin</c> are those of the tests.</param>
    /// <param name="folder">Where the data is to lie.</param>
    public Neo4jServer(string distribution, string folder)
    {
        _home = Path.Combine(folder, "home");
        _programs = WithPageCache(distribution, Path.Combine(folder, "programs"));
    }

    public Uri Url => new($"http://127.0.0.1:{_ports.Http}");

    public Uri QueryApi => new(Url, "/db/neo4j/query/v2");

    public string Bolt => $"bolt://127.0.0.1:{_ports.Bolt}";

    /// <summary>Its process, once it is started.</summary>
    public MeasuredProcess Process => new("Neo4j", int.Parse(File.ReadAllText(Path.Combine(_home, "run", "server.pid")).Trim()));

    /// <summary>Fills the database, which must not have been started, from an export for neo4j-admin.</summary>
    public Task ImportAsync(string export) =>
        Script.RunAsync(
            "env",
            $"NEO4J_ADMIN={Path.Combine(_programs, "bin", "neo4j-admin")} --home {_home}",
            Path.Combine(export, "import.sh")
        );

    public Task StartAsync() =>
        Script.RunAsync(
            Path.Combine(_programs, "bin", "neo4j"),
            "start",
            "--home",
            _home,
            "--http",
            $"{_ports.Http}",
            "--bolt",
            $"{_ports.Bolt}",
            "--heap",
            Heap
        );

    /// <summary>Runs a statement and gives its rows.</summary>
    /// <exception cref="InvalidOperationException">The server refused it.</exception>
    public async Task<JsonArray> RunAsync(string statement)
    {
        using var response = await Http.PostAsJsonAsync(QueryApi, new { statement });
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return answer["errors"] is { } errors
            ? throw new InvalidOperationException($"{statement}\n{errors.ToJsonString()}")
            : answer["data"]!["values"]!.AsArray();
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(_home, "run", "server.pid")))
            await Script.RunAsync(Path.Combine(_programs, "bin", "neo4j"), "stop", "--home", _home);
    }

    // Both are held until both are known, so that they differ.
    private static (int Http, int Bolt) FreePorts()
    {
        using var http = new TcpListener(IPAddress.Loopback, 0);
        using var bolt = new TcpListener(IPAddress.Loopback, 0);
        http.Start();
        bolt.Start();
        return (((IPEndPoint)http.LocalEndpoint).Port, ((IPEndPoint)bolt.LocalEndpoint).Port);
    }

    // The start script knows of no page cache: it is given a folder of its own with other settings.
    private static string WithPageCache(string distribution, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "bin"));
        Directory.CreateDirectory(Path.Combine(folder, "conf"));
        foreach (var program in new[] { "neo4j", "neo4j-admin" })
            File.Copy(Path.Combine(distribution, "bin", program), Path.Combine(folder, "bin", program), overwrite: true);
        if (!Directory.Exists(Path.Combine(folder, "lib")))
            Directory.CreateSymbolicLink(Path.Combine(folder, "lib"), Path.Combine(distribution, "lib"));
        var settings = File.ReadAllLines(Path.Combine(distribution, "conf", "neo4j.conf"))
            .Where(line => !line.StartsWith("server.memory.pagecache.size", StringComparison.Ordinal));
        File.WriteAllLines(Path.Combine(folder, "conf", "neo4j.conf"), [.. settings, $"server.memory.pagecache.size={PageCache}"]);
        return folder;
    }
}
