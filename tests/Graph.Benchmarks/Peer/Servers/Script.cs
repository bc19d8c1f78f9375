using System.Diagnostics;

namespace Graph.Benchmarks.Peer.Servers;

/// <summary>A program that is run to its end.</summary>
internal static class Script
{
    /// <summary>Runs it; what it prints is shown where it fails.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task RunAsync(string program, params string[] arguments)
    {
        // What it starts may outlive it, and must not hold this process's pipes: the output goes to a file.
        var log = Path.GetTempFileName();
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("/bin/sh", ["-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1", "sh", log, program, .. arguments])
            )!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException(
                    $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await File.ReadAllTextAsync(log)}"
                );
            }
        }
        finally
        {
            File.Delete(log);
        }
    }
}
