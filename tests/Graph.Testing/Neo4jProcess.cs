using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Graph.Testing;

/// <summary>
/// A Neo4j server of the tests' own, on free ports of loopback, with a folder of its own that goes with it. What starts it
/// is <c>bin/neo4j</c> of a folder; see <see cref="FolderVariable"/>.
/// </summary>
public sealed class Neo4jProcess : IAsyncDisposable
{
    /// <summary>The environment's variable that names the folder.</summary>
    public const string FolderVariable = "NEO4J_HOME";

    /// <summary>Who may ask.</summary>
    public const string User = "neo4j";

    /// <summary>The heap of a server that holds what tests write, as Java writes it.</summary>
    public const string Heap = "700m";

    // A server that lives for minutes never earns back what the optimizing compiler costs: a third of its processor time.
    private const string JavaOptions = "-XX:TieredStopAtLevel=1";

    // Tests fill and empty a database without end, which Neo4j takes for reasons to plan every statement anew.
    internal static readonly string[] KeptPlans = ["dbms.cypher.min_replan_interval=1h", "dbms.cypher.statistics_divergence_threshold=1"];

    private readonly string _program;
    private readonly TemporaryFolder _data = new();

    private Neo4jProcess(string folder, string password, IReadOnlyList<string> settings)
    {
        _program = Path.Combine(WithSettings(folder, [.. KeptPlans, .. settings]), "bin", "neo4j");
        Password = password;
        (HttpPort, BoltPort) = FreePorts();
        Url = new Uri($"http://127.0.0.1:{HttpPort}");
    }

    /// <summary>The folder that the environment names, or null.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder ? folder : null;

    /// <summary>The address of its Query API.</summary>
    public Uri Url { get; }

    /// <summary>The port of its Query API.</summary>
    public int HttpPort { get; }

    /// <summary>The port of Bolt.</summary>
    public int BoltPort { get; }

    /// <summary>The password of <see cref="User"/>.</summary>
    public string Password { get; }

    /// <summary>Where its data, logs and configuration lie.</summary>
    public string Home => _data.File("neo4j");

    /// <summary>Starts one, and returns when it answers.</summary>
    /// <param name="folder">A folder whose <c>bin/neo4j</c> takes <c>start --home --http --bolt --password --heap</c>.</param>
    /// <param name="heap">Its heap, as Java writes it.</param>
    /// <param name="export">A folder that <c>graph export --format neo4j-admin</c> wrote: it is imported before the start.</param>
    /// <param name="settings">Lines of <c>neo4j.conf</c> beside those of the folder.</param>
    public static async Task<Neo4jProcess> StartAsync(
        string folder,
        string heap = Heap,
        string? export = null,
        params IReadOnlyList<string> settings
    )
    {
        var server = new Neo4jProcess(folder, "correct-horse-battery", settings);
        try
        {
            if (export is not null)
                await server.ImportAsync(Path.Combine(folder, "bin", "neo4j-admin"), Path.Combine(export, "import.sh"));
            InitialPassword.Write(server.Home, server.Password);
            await server.RunAsync(
                "start",
                "--http",
                $"{server.HttpPort}",
                "--bolt",
                $"{server.BoltPort}",
                "--password",
                server.Password,
                "--heap",
                heap
            );
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return server;
    }

    /// <summary>Stops it cleanly; it can be started again.</summary>
    public Task StopAsync() => RunAsync("stop");

    /// <summary>Ends it as a crash would; it can be started again.</summary>
    public Task KillAsync() => RunAsync("kill");

    /// <summary>Lets it stand still with its connections open, as a machine does that swaps or is cut off.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    /// <summary>Lets it go on.</summary>
    public Task ThawAsync() => SignalAsync("CONT");

    /// <summary>Starts it again, on the same ports with the same data, and returns when it answers.</summary>
    public Task StartAgainAsync() => RunAsync("start");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await RunAsync("wipe");
        _data.Dispose();
    }

    // What starts it reads the settings beside itself: the same program with others.
    private string WithSettings(string folder, IReadOnlyList<string> settings)
    {
        var own = Directory.CreateDirectory(_data.File("distribution")).FullName;
        Directory.CreateDirectory(Path.Combine(own, "bin"));
        Directory.CreateDirectory(Path.Combine(own, "conf"));
        Directory.CreateSymbolicLink(Path.Combine(own, "lib"), Path.GetFullPath(Path.Combine(folder, "lib")));
        File.Copy(Path.Combine(folder, "bin", "neo4j"), Path.Combine(own, "bin", "neo4j"));
        var conf = Path.Combine("conf", "neo4j.conf");
        File.WriteAllLines(Path.Combine(own, conf), [.. File.ReadLines(Path.Combine(folder, conf)), .. settings]);
        return own;
    }

    private async Task SignalAsync(string signal)
    {
        var id = await File.ReadAllTextAsync(Path.Combine(Home, "run", "server.pid"));
        await ExecuteAsync(["kill", $"-{signal}", id.Trim()]);
    }

    private Task ImportAsync(string admin, string script) => ExecuteAsync(["bash", script], ("NEO4J_ADMIN", admin), ("NEO4J_DATA", Home));

    private Task RunAsync(string command, params string[] arguments) => ExecuteAsync([_program, command, "--home", Home, .. arguments]);

    private async Task ExecuteAsync(string[] command, params (string Name, string Value)[] variables)
    {
        // The server outlives the script: it must not hold this process's pipes, so the script's output goes to a file.
        var log = _data.File("script.log");
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        foreach (var argument in new[] { "-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1", "sh", log })
            start.ArgumentList.Add(argument);
        foreach (var argument in command)
            start.ArgumentList.Add(argument);
        start.Environment["JAVA_TOOL_OPTIONS"] = $"{JavaOptions} {Environment.GetEnvironmentVariable("JAVA_TOOL_OPTIONS")}";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{string.Join(' ', command)} failed with {process.ExitCode}: {await File.ReadAllTextAsync(log)}"
            );
        }
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
}
