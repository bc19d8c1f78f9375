using System.Diagnostics;

namespace Graph.Cli.Tests;

/// <summary>Runs the program itself, in a working directory of the test.</summary>
internal static class GraphCommand
{
    public static async Task<CommandOutput> RunAsync(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "graph.dll"), .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Remove("Graph__Data");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandOutput(process.ExitCode, await output, await errors);
    }
}
