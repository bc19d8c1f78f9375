using System.Diagnostics;

namespace Graph.Storage.Sqlite.Tests;

/// <summary>Another process that writes into a store.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    public WriterProcess(string path, string prefix, int count)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Graph.Storage.Sqlite.Writer.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, path, prefix, count.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start) ?? throw new InvalidOperationException("The writer did not start.");
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The numbers of the changes that were acknowledged, as they come.</summary>
    public IEnumerable<long> Acknowledged()
    {
        while (process.StandardOutput.ReadLine() is { } line)
            yield return long.Parse(line);
    }

    /// <summary>Ends it as the power does: it can't clean up (SIGKILL).</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits until it is done, and fails if it did.</summary>
    public async Task CompleteAsync()
    {
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await errors);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
