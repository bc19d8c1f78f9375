using System.Diagnostics;
using System.Text.Json;
using Graph.Testing;

namespace Graph.Api.Tests.Hosting;

/// <summary>The health check of the image, as its Dockerfile states it, run here.</summary>
public sealed class HealthCheckTests
{
    private static readonly string[] Command = ReadCommand();

    [Fact]
    public async Task It_succeeds_while_the_server_is_ready_and_fails_once_it_is_gone()
    {
        Assert.SkipUnless(File.Exists(Command[0]), $"{Command[0]} is not on this machine.");
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string> { ["Graph__Data"] = folder.File("data"), ["Graph__SeedAtStart"] = "false" };
        int port;
        await using (var server = await ServerProcess.StartAsync(environment))
        {
            port = server.Address.Port;
            (await CheckAsync(port)).ShouldBe(0);
            (await CheckAsync(port, "/health/nowhere")).ShouldNotBe(0);
        }

        (await CheckAsync(port)).ShouldNotBe(0);
    }

    private static async Task<int> CheckAsync(int port, string path = "/health/ready")
    {
        var command = Command
            .Select(part =>
                part.Replace("/8080", $"/{port}", StringComparison.Ordinal).Replace("/health/ready", path, StringComparison.Ordinal)
            )
            .ToList();
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static string[] ReadCommand()
    {
        var lines = File.ReadAllLines(Repository.PathTo("src", "Graph.Api", "Dockerfile"));
        var command = lines[Array.FindIndex(lines, line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal)) + 1];
        return JsonSerializer.Deserialize<string[]>(command.Trim()["CMD ".Length..])!;
    }
}
