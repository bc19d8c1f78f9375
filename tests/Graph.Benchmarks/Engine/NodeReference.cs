using System.Diagnostics;
using System.Text.Json;
using Graph.Testing;

namespace Graph.Benchmarks.Engine;

/// <summary>Runs reference.cjs, which measures graphql-js and graphql-jit on the cases of <see cref="EngineCases"/>.</summary>
internal static class NodeReference
{
    /// <summary>Milliseconds by case and engine; null, with a word on why, when Node or the packages are not there.</summary>
    public static JsonElement? Measure(TimeSpan limit)
    {
        var folder = Path.Combine(Path.GetTempPath(), "graph-engine-benchmark");
        Directory.CreateDirectory(folder);
        var source = Repository.PathTo("tests", "Graph.Benchmarks", "Engine");
        foreach (var name in new[] { "reference.cjs", "package.json", "package-lock.json" })
            File.Copy(Path.Combine(source, name), Path.Combine(folder, name), overwrite: true);
        File.WriteAllText(
            Path.Combine(folder, "cases.json"),
            JsonSerializer.Serialize(
                new { sdl = EngineCases.Sdl, queries = EngineCases.Queries.ToDictionary(query => query.Name, query => query.Query) }
            )
        );
        File.WriteAllText(Path.Combine(folder, "data.json"), EngineCases.DataJson());
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules")))
                Run(folder, "npm", limit, "ci", "--no-audit", "--no-fund", "--loglevel=error");
            return JsonElement.Parse(Run(folder, "node", limit, "reference.cjs"));
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            Console.WriteLine($"Without Node beside it: {failure.Message}");
            return null;
        }
    }

    private static string Run(string folder, string program, TimeSpan limit, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                Environment = { ["NODE_ENV"] = "production" },
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(limit))
            process.Kill();
        return process.ExitCode == 0
            ? output.Result
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
