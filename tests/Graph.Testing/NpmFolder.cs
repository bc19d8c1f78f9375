using System.Collections.Concurrent;
using System.ComponentModel;
using System.Security.Cryptography;

namespace Graph.Testing;

/// <summary>
/// A folder of the repository with a `package.json`, a lock file and programs for Node, installed outside the repository:
/// once per lock file, kept for the next run.
/// </summary>
public sealed class NpmFolder
{
    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(5);
    private static readonly ConcurrentDictionary<string, Lazy<Task<NpmFolder>>> Known = new(StringComparer.Ordinal);
    private readonly string _source;
    private readonly string _installed;

    private NpmFolder(string source, string installed, string? problem)
    {
        (_source, _installed) = (source, installed);
        Problem = problem;
    }

    /// <summary>Why its packages are not there and how to get them; null where they are.</summary>
    public string? Problem { get; }

    /// <summary>Whether a test may be skipped for what is missing: not in CI, which installs everything.</summary>
    public static bool MaySkip => Environment.GetEnvironmentVariable("CI") is null;

    /// <summary>Installs the packages where they are not yet; the parts are the path below the repository's root.</summary>
    public static Task<NpmFolder> InstallAsync(params string[] parts) =>
        Known.GetOrAdd(Repository.PathTo(parts), folder => new Lazy<Task<NpmFolder>>(() => InstallAsync(folder))).Value;

    /// <summary>
    /// Starts one of the folder's programs in a folder of its own, where it may write, and which is gone with the program.
    /// The arguments are Node's: its options, the program, the program's own.
    /// </summary>
    public NodeProgram Start(params string[] arguments)
    {
        // Below the packages, because Node looks for packages in the folders above a program.
        var folder = Directory.CreateDirectory(Path.Combine(_installed, "runs", Guid.NewGuid().ToString("n")));
        foreach (var file in Directory.EnumerateFiles(_source, "*.mjs"))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        return new NodeProgram("node", arguments, folder.FullName, isTemporary: true);
    }

    /// <summary>Runs a program to its end and gives what it printed; fails with its errors where it fails.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        await using var running = Start(arguments);
        return await running.ReadToEndAsync();
    }

    private static async Task<NpmFolder> InstallAsync(string source)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(source, "package-lock.json"))))[..12];
        var installed = Path.Combine(Path.GetTempPath(), $"graph-npm-{hash}");
        if (Directory.Exists(installed))
            return new NpmFolder(source, installed, null);

        // Moved into place when it is whole, so that other processes never see half of it.
        var making = Directory.CreateDirectory($"{installed}.{Environment.ProcessId}").FullName;
        foreach (var name in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(source, name), Path.Combine(making, name), overwrite: true);
        try
        {
            await using var npm = new NodeProgram("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], making, isTemporary: false)
            {
                Patience = InstallPatience,
            };
            await npm.ReadToEndAsync();
        }
        catch (Win32Exception)
        {
            return new NpmFolder(source, installed, "Node.js is not installed: get version 20 or later from nodejs.org.");
        }
        catch (InvalidOperationException failed)
        {
            return new NpmFolder(source, installed, $"npm could not install the packages of {source}: {failed.Message}");
        }

        try
        {
            Directory.Move(making, installed);
        }
        catch (IOException) when (Directory.Exists(installed))
        {
            Directory.Delete(making, recursive: true);
        }

        return new NpmFolder(source, installed, null);
    }
}
