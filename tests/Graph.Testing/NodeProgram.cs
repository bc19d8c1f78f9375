using System.Diagnostics;

namespace Graph.Testing;

/// <summary>A running program that prints lines; it is killed, with what it started, when it is disposed.</summary>
public sealed class NodeProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;
    private readonly string folder;
    private readonly bool isTemporary;

    internal NodeProgram(string program, string[] arguments, string folder, bool isTemporary)
    {
        (this.folder, this.isTemporary) = (folder, isTemporary);
        process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The id of its process.</summary>
    public int ProcessId => process.Id;

    /// <summary>How long it may take to print, and to end.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>The next line that it prints.</summary>
    /// <exception cref="InvalidOperationException">It has ended; the message has what it said on standard error.</exception>
    public async Task<string> ReadLineAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await process.StandardOutput.ReadLineAsync(patience.Token) ?? throw await EndedAsync();
        }
        catch (OperationCanceledException)
        {
            throw await TooLongAsync();
        }
    }

    /// <summary>All that it still prints, once it has ended well.</summary>
    /// <exception cref="InvalidOperationException">It ended otherwise; the message has what it said on standard error.</exception>
    public async Task<string> ReadToEndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 ? output : throw await EndedAsync(output);
        }
        catch (OperationCanceledException)
        {
            throw await TooLongAsync();
        }
    }

    /// <summary>Gives it a line on standard input.</summary>
    public Task WriteLineAsync(string line) => process.StandardInput.WriteLineAsync(line);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        if (isTemporary) Directory.Delete(folder, recursive: true);
    }

    private async Task<InvalidOperationException> EndedAsync(string output = "")
    {
        await process.WaitForExitAsync();
        return new InvalidOperationException($"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} ended with {process.ExitCode}. {output}{await errors}");
    }

    private async Task<InvalidOperationException> TooLongAsync()
    {
        process.Kill(entireProcessTree: true);
        return new InvalidOperationException($"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} took longer than {Patience}. {await errors}");
    }
}
