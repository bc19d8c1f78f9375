using Graph.Testing;

namespace Graph.Cli.Tests;

public sealed class ExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Task<CommandOutput> RunAsync(params string[] arguments) => GraphCommand.RunAsync(_folder.Path, arguments);

    [Fact]
    public async Task Export_needs_a_store_that_is_there()
    {
        var export = await RunAsync("export", "--format", "neo4j-admin", "--out", "out");
        export.ShouldBe(
            new CommandOutput(2, "", $"Expected an SQLite store in '{_folder.File("data/graph.db")}', but the file does not exist.\n")
        );
        Directory.Exists(_folder.File("data")).ShouldBeFalse();
    }

    [Fact]
    public async Task Export_knows_its_formats()
    {
        var export = await RunAsync("export", "--format", "neo4j", "--out", "out");
        export.ExitCode.ShouldBe(1);
        export.Errors.ShouldContain("'neo4j' not recognized. Must be one of:\n\t'neo4j-admin'");
    }

    [Fact]
    public async Task Export_writes_files_and_a_script_that_imports_them()
    {
        (await RunAsync("seed", "--seed", Repository.PathTo("seed"))).ExitCode.ShouldBe(0);
        var export = await RunAsync("export", "--format", "neo4j-admin", "--out", "out");

        export.ExitCode.ShouldBe(0);
        export.Output.ShouldContain("Person ");
        export.Output.ShouldContain("\ncontent: ");
        var script = await File.ReadAllTextAsync(_folder.File("out/import.sh"), TestContext.Current.CancellationToken);
        script.ShouldContain("--nodes=Thing:Person:Subject:Actor:_Thing:_Person:_Subject:_Actor=nodes-Person.csv");
        script.ShouldContain("--relationships=SPEAKS=relations-SPEAKS.csv");
        script.ShouldContain("--nodes=GraphChange=changes.csv");
        foreach (var file in Directory.GetFiles(_folder.File("out"), "*.csv"))
            script.Contains($"={Path.GetFileName(file)}", StringComparison.Ordinal).ShouldBe(File.ReadLines(file).Skip(1).Any(), file);

        var again = await RunAsync("export", "--format", "neo4j-admin", "--out", "out");
        again.ShouldBe(
            new CommandOutput(2, "", "Expected an empty folder to export to, but 'out' contains files. Use another, or empty it.\n")
        );
    }
}
