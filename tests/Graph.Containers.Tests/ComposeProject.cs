using System.Diagnostics;
using System.Text;
using Graph.Testing;

namespace Graph.Containers.Tests;

/// <summary>
/// <c>docker-compose.yml</c> with passwords of its own, as a project of its own: it can run beside one of a developer's, but for the
/// port. Files that <c>COMPOSE_FILE</c> names count, as always: a machine's own images and limits come from there.
/// </summary>
internal sealed class ComposeProject : IAsyncDisposable
{
    private static readonly string[][] Programs =
    [
        ["docker", "compose"],
        ["docker-compose"],
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly string[] _program;
    private readonly ITestOutputHelper _output;

    private ComposeProject(string[] program, ITestOutputHelper output)
    {
        (_program, _output) = (program, output);
        File.WriteAllText(_folder.File("neo4j-password"), "correct-horse-battery");
        File.WriteAllText(_folder.File("neo4j-auth"), "neo4j/correct-horse-battery");
        // The label is there because Compose 1 wants some service in each file.
        File.WriteAllText(
            _folder.File("secrets.yml"),
            $"""
            services:
              neo4j:
                labels: [actor-graph.tests]
            secrets:
              neo4j_auth:
                file: {_folder.File("neo4j-auth")}
              neo4j_password:
                file: {_folder.File("neo4j-password")}
            """
        );
    }

    /// <summary>Skips the test where Compose is not installed.</summary>
    public static async Task<ComposeProject> OpenAsync(ITestOutputHelper output)
    {
        foreach (var program in Programs)
        {
            if (await IsThereAsync(program))
                return new ComposeProject(program, output);
        }

        Assert.Skip("No Compose: install the plugin docker compose, or docker-compose.");
        throw new UnreachableException();
    }

    /// <summary>Runs a command of Compose to its end, which must be a good one.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var (code, text) = await RunAsync([.. _program, .. arguments], Environment());
        code.ShouldBe(0, text);
        _output.WriteLine($"{string.Join(' ', arguments)}: {clock.Elapsed.TotalSeconds:0.0} s");
        return text;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await RunAsync([.. _program, "down", "--volumes", "--rmi", "local", "--timeout", "1"], Environment());
        _folder.Dispose();
    }

    private Dictionary<string, string> Environment()
    {
        var files = System.Environment.GetEnvironmentVariable("COMPOSE_FILE") is { Length: > 0 } given ? given : "docker-compose.yml";
        return new()
        {
            ["COMPOSE_FILE"] = $"{files}:{_folder.File("secrets.yml")}",
            ["COMPOSE_PATH_SEPARATOR"] = ":",
            ["COMPOSE_PROJECT_NAME"] = $"actor-graph-{System.Environment.ProcessId}",
        };
    }

    private static async Task<bool> IsThereAsync(string[] program)
    {
        try
        {
            return (await RunAsync([.. program, "version"], [])).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int Code, string Text)> RunAsync(string[] command, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var text = new StringBuilder();
        await Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
        await process.WaitForExitAsync(CancellationToken.None);
        return (process.ExitCode, text.ToString());

        async Task ReadAsync(StreamReader reader)
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                lock (text)
                    text.AppendLine(line);
            }
        }
    }
}
