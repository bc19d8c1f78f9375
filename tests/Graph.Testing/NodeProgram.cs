using System.Diagnostics;

namespace Graph.Testing;

/// <summary>A running program that prints lines; it is killed, with what it started, when it is disposed.</summary>
public sealed class NodeProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly string _folder;
    private readonly bool _isTemporary;

    internal NodeProgram(string program, string[] arguments, string folder, bool isTemporary)
    {
        (_folder, _isTemporary) = (folder, isTemporary);
        _process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>The id of its process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>How long it may take to print, and to end.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>The next line that it prints.</summary>
    /// <exception cref="InvalidOperationException">It has ended; the message has what it said on standard error.</exception>
    public async Task<string> ReadLineAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await _process.StandardOutput.ReadLineAsync(patience.Token) ?? throw await EndedAsync();
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
            var output = await _process.StandardOutput.ReadToEndAsync(patience.Token);
            await _process.WaitForExitAsync(patience.Token);
            return _process.ExitCode == 0 ? output : throw await EndedAsync(output);
        }
        catch (OperationCanceledException)
        {
            throw await TooLongAsync();
        }
    }

    /// <summary>Gives it a line on standard input.</summary>
    public Task WriteLineAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        if (_isTemporary)
            Directory.Delete(_folder, recursive: true);
    }

    private async Task<InvalidOperationException> EndedAsync(string output = "")
    {
        await _process.WaitForExitAsync();
        return new InvalidOperationException(
            $"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)} ended with {_process.ExitCode}. {output}{await _errors}"
        );
    }

    private async Task<InvalidOperationException> TooLongAsync()
    {
        _process.Kill(entireProcessTree: true);
        return new InvalidOperationException(
            $"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)} took longer than {Patience}. {await _errors}"
        );
    }
}
