using Graph.Testing;

namespace Graph.Cli.Tests;

public sealed class SchemaApplyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Schema_apply_is_for_Neo4j()
    {
        (await RunAsync("--store", "sqlite")).ShouldBe(
            new CommandOutput(
                2,
                "",
                "Expected a Neo4j: --store neo4j, or its HTTP address. The embedded store creates its indexes when it is opened.\n"
            )
        );
    }

    [Fact]
    public async Task Schema_apply_checks_or_drops()
    {
        var both = await RunAsync("--check", "--drop");

        both.ExitCode.ShouldBe(1);
        both.Errors.ShouldContain("Expected --check or --drop, but got both.");
    }

    private Task<CommandOutput> RunAsync(params string[] arguments) =>
        GraphCommand.RunAsync(_folder.Path, ["schema", "apply", .. arguments]);
}
