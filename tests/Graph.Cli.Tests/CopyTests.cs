using Graph.Testing;

namespace Graph.Cli.Tests;

public sealed class CopyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Task<CommandOutput> RunAsync(params string[] arguments) => GraphCommand.RunAsync(_folder.Path, arguments);

    [Fact]
    public async Task A_copy_says_what_it_copied_and_refuses_a_target_that_holds_a_graph()
    {
        (await RunAsync("seed", "--seed", Repository.PathTo("seed"))).ExitCode.ShouldBe(0);

        var copy = await RunAsync("copy", "--from", "sqlite", "--to", "sqlite:copy/graph.db");
        copy.ExitCode.ShouldBe(0, copy.Errors);
        copy.Output.ShouldContain("\nchanges: 1\n");
        copy.Output.ShouldMatch("\ncontent: [0-9a-f]{64}\n");
        copy.Output.ShouldEndWith(
            $"the SQLite store '{_folder.File("data/graph.db")}' and the SQLite store '{_folder.File("copy/graph.db")}' have the same content.\n"
        );

        var again = await RunAsync("copy", "--from", "sqlite", "--to", "sqlite:copy/graph.db");
        again.ExitCode.ShouldBe(2);
        again.Errors.ShouldStartWith($"The store '{_folder.File("copy/graph.db")}' already holds a graph: ");
        (await RunAsync("seed", "--seed", Repository.PathTo("seed"), "--data", "copy")).Output.ShouldEndWith("Nothing has changed.\n");
    }

    [Theory]
    [InlineData("sqlite:nowhere.db", "sqlite:to.db", "Expected an SQLite store in '{0}/nowhere.db', but the file does not exist.\n")]
    [InlineData("mysql", "sqlite:to.db", "The store is 'mysql' (--from): expected sqlite, neo4j or the HTTP address of a Neo4j.\n")]
    public async Task A_store_that_is_none_is_named(string from, string to, string error)
    {
        var copy = await RunAsync("copy", "--from", from, "--to", to);

        copy.ShouldBe(new CommandOutput(2, "", error.Replace("{0}", _folder.Path, StringComparison.Ordinal)));
        File.Exists(_folder.File("to.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task Both_stores_must_be_said()
    {
        var copy = await RunAsync("copy", "--from", "sqlite");
        copy.ExitCode.ShouldBe(1);
        copy.Errors.ShouldContain("Option '--to' is required.");
    }
}
