using System.Diagnostics;
using System.Globalization;
using Shouldly;

namespace Graph.Storage.Conformance;

/// <summary>
/// Another process that writes into a store: Graph.Storage.Writer, to which the test project must refer, so that it lies
/// beside the tests.
/// </summary>
public sealed class WriterProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    /// <summary>Starts it.</summary>
    /// <param name="store">The file of an SQLite store, or <c>neo4j</c> for that of the environment.</param>
    /// <param name="prefix">What the ids of its changes and facts begin with.</param>
    /// <param name="count">How many changes it writes.</param>
    /// <param name="environment">Variables that it has beside those of this process.</param>
    public WriterProcess(string store, string prefix, int count, IReadOnlyDictionary<string, string>? environment = null)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Graph.Storage.Writer.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, store, prefix, $"{count}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        process = Process.Start(start) ?? throw new InvalidOperationException("The writer did not start.");
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The numbers of the changes that were acknowledged, as they come.</summary>
    public IEnumerable<long> Acknowledged()
    {
        while (process.StandardOutput.ReadLine() is { } line)
            yield return long.Parse(line, CultureInfo.InvariantCulture);
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

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
