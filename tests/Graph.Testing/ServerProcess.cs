using System.Diagnostics;

namespace Graph.Testing;

/// <summary>The built API as a process of its own, as `dotnet run` starts it. The test project must refer to Graph.Api, so that it is built.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly Task<string> _errors;

    private ServerProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it printed so far, line by line.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Where it listens.</summary>
    public Uri Address =>
        new(Lines.Single(line => line.StartsWith("Actor Graph is at ", StringComparison.Ordinal))["Actor Graph is at ".Length..]);

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>The memory that it has at the moment, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The folder of the program's binaries.</summary>
    public static string Binaries { get; } =
        Repository.PathTo(
            "src",
            "Graph.Api",
            "bin",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            new DirectoryInfo(AppContext.BaseDirectory).Name
        );

    /// <summary>Starts it and waits until it says where it is.</summary>
    public static async Task<ServerProcess> StartAsync(IReadOnlyDictionary<string, string> environment, string urls = "http://127.0.0.1:0")
    {
        var server = Launch(environment, urls);
        using var patience = new CancellationTokenSource(Patience);
        while (await server._process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            server.Lines.Add(line);
            if (!line.EndsWith("Ctrl-C stops the server.", StringComparison.Ordinal))
                continue;
            // It goes on to log, and must not wait for a reader.
            _ = server._process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return server;
        }

        throw new InvalidOperationException($"The server ended: {string.Join('\n', server.Lines)}\n{await server._errors}");
    }

    /// <summary>
    /// Starts it where it must refuse: its exit code, and what it said on standard error. Without addresses, the environment says where
    /// it listens; with empty ones, they are set and say nothing.
    /// </summary>
    public static async Task<(int Code, string Errors)> RefusalAsync(
        IReadOnlyDictionary<string, string> environment,
        string? urls = "http://127.0.0.1:0"
    )
    {
        await using var server = Launch(environment, urls);
        _ = server._process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return await server.EndAsync();
    }

    /// <summary>Waits until it ends by itself: its exit code, and what it said on standard error.</summary>
    public async Task<(int Code, string Errors)> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, (await _errors).Trim());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ServerProcess Launch(IReadOnlyDictionary<string, string> environment, string? urls)
    {
        string[] listening = string.IsNullOrEmpty(urls) ? [] : ["--urls", urls];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Binaries, "Graph.Api.dll"), .. listening])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (urls is "")
            start.Environment["ASPNETCORE_URLS"] = "";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new ServerProcess(Process.Start(start)!);
    }
}
