using System.Diagnostics;
using Graph.Testing;

namespace Graph.Api.Tests.Audits;

/// <summary>The npm packages of this folder, installed into a temporary copy of it.</summary>
internal sealed class NodeTools : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private NodeTools()
    {
    }

    /// <summary>Where pictures and other traces may be put; gone with the tools.</summary>
    public string Scratch => folder.Path;

    /// <summary>Installs the packages; skips the test where there is no Node, or no registry outside CI.</summary>
    public static async Task<NodeTools> InstallAsync()
    {
        Assert.SkipUnless(await IsThereAsync("node"), "Node is not installed: get Node 20 or later from https://nodejs.org to run this test.");
        var tools = new NodeTools();
        foreach (var name in new[] { "package.json", "package-lock.json", "audit.mjs", "graphiql.mjs" })
        {
            File.Copy(Repository.PathTo("tests", "Graph.Api.Tests", "Audits", name), tools.folder.File(name));
        }

        var (code, output) = await tools.RunAsync("npm", "ci", "--no-audit", "--no-fund");
        if (code == 0) return tools;
        tools.Dispose();
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"'npm ci' failed, so the packages of this test are not there:\n{output}");
        throw new InvalidOperationException($"'npm ci' failed:\n{output}");
    }

    /// <summary>Runs a program in the folder: its exit code and all that it wrote.</summary>
    public async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<bool> IsThereAsync(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
