using System.Diagnostics;

namespace Graph.Benchmarks.Peer.Servers;

/// <summary>This project's API as a process of its own, as it ships.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private const string Greeting = "Actor Graph is at ";
    private readonly Process _process;

    private ApiProcess(Process process, Uri address) =>
        (_process, Address, Measured) = (process, new Uri(address, "/graphql"), new MeasuredProcess("API", process.Id));

    public Uri Address { get; }

    public MeasuredProcess Measured { get; }

    /// <summary>Starts it with these settings, and returns when it listens.</summary>
    public static async Task<ApiProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Graph.Api.dll"), "--urls", "http://127.0.0.1:0"]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment["Graph__SeedAtStart"] = "false";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Greeting, StringComparison.Ordinal))
                continue;
            // Nobody reads what it prints from here on: it must not wait for a reader.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new ApiProcess(process, new Uri(line[Greeting.Length..].Trim()));
        }

        throw new InvalidOperationException("The API ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
