using System.Diagnostics;

namespace Graph.Storage.Neo4j.Tests.Connecting;

/// <summary>Runs <c>graph</c> itself, in a working directory of the test.</summary>
internal static class GraphProgram
{
    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(
        string directory,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> environment
    )
    {
        using var process = Start(directory, arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Starts it.</summary>
    public static Process Start(string directory, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "graph.dll"), .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("Graph__Data");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
