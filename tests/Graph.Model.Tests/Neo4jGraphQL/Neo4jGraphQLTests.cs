using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Graph.Testing;

namespace Graph.Model.Tests.Neo4jGraphQL;

/// <summary>Loads the printed model into the library that it is printed for, from npm.</summary>
public sealed class Neo4jGraphQLTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task The_library_makes_an_API_of_every_kind_relation_and_property()
    {
        var model = GraphModel.Load(Repository.PathTo("graph-schema"));
        var folder = await InstallAsync();
        var sdl = Path.Combine(folder, $"{Environment.ProcessId}.graphql");
        await File.WriteAllTextAsync(sdl, ModelPrinter.PrintForNeo4jGraphQL(model));

        var (exitCode, output, errors) = await RunAsync("node", ["--max-old-space-size=4096", "check.mjs", sdl], folder);
        File.Delete(sdl);

        exitCode.ShouldBe(0, errors);
        var types = JsonSerializer.Deserialize<Dictionary<string, HashSet<string>>>(output)!;
        model.NodeTypes.Select(t => t.Plural).Except(types["Query"]).ShouldBeEmpty();
        foreach (var kind in model.Kinds)
        {
            kind.Properties.Select(p => p.Name).Except(types[kind.Name]).ShouldBeEmpty(kind.Name);
            kind.Fields.Select(f => f.Name + "Connection").Except(types[kind.Name]).ShouldBeEmpty(kind.Name);
        }
        foreach (var relation in model.Relations)
            relation.Properties.Select(p => p.Name).Except(types[relation.PropertiesType]).ShouldBeEmpty(relation.Name);
    }

    [Fact]
    public void A_full_text_index_has_the_single_strings_that_search_reads()
    {
        var printed = ModelPrinter.PrintForNeo4jGraphQL(GraphModel.Load(Repository.PathTo("graph-schema")));
        var onOneLine = string.Join(' ', printed.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));

        onOneLine.ShouldContain("""indexName: "PersonText" queryName: "peopleByText" fields: ["name", "description"]""");
        printed.ShouldContain("""type Person implements Fact & Subject & Actor @node(labels: ["Person", "Subject", "Actor", "Thing"])""");
        printed.ShouldNotContain("@sortable");
    }

    // Once per lock file, outside the repository.
    private static async Task<string> InstallAsync()
    {
        var source = Repository.PathTo("tests", "Graph.Model.Tests", "Neo4jGraphQL");
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(source, "package-lock.json"))))[..12];
        var folder = Path.Combine(Path.GetTempPath(), $"graph-neo4j-graphql-{hash}");
        Directory.CreateDirectory(folder);
        foreach (var file in new[] { "package.json", "package-lock.json", "check.mjs" })
            File.Copy(Path.Combine(source, file), Path.Combine(folder, file), overwrite: true);
        var done = Path.Combine(folder, "installed");
        if (File.Exists(done))
            return folder;

        var version = await TryRunAsync("node", ["--version"], folder);
        Assert.SkipUnless(version is { ExitCode: 0 }, "Node.js is not installed: get version 20 or later from nodejs.org.");
        var install = await TryRunAsync("npm", ["ci", "--no-audit", "--no-fund"], folder);
        var isDone = install is { ExitCode: 0 };
        if (Environment.GetEnvironmentVariable("CI") is null)
            Assert.SkipUnless(isDone, $"npm could not install @neo4j/graphql (see package.json): {install?.Errors}");
        isDone.ShouldBeTrue(install?.Errors);
        await File.WriteAllTextAsync(done, "");
        return folder;
    }

    private static async Task<(int ExitCode, string Output, string Errors)?> TryRunAsync(
        string program, string[] arguments, string folder)
    {
        try
        {
            return await RunAsync(program, arguments, folder);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string program, string[] arguments, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
