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
    private readonly Process _process;
    private readonly Task<string> _errors;

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
        _process = Process.Start(start) ?? throw new InvalidOperationException("The writer did not start.");
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>The numbers of the changes that were acknowledged, as they come.</summary>
    public IEnumerable<long> Acknowledged()
    {
        while (_process.StandardOutput.ReadLine() is { } line)
            yield return long.Parse(line, CultureInfo.InvariantCulture);
    }

    /// <summary>Ends it as the power does: it can't clean up (SIGKILL).</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits until it is done, and fails if it did.</summary>
    public async Task CompleteAsync()
    {
        await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        _process.ExitCode.ShouldBe(0, await _errors);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
