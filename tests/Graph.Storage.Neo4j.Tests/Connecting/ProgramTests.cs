using System.Net;
using Graph.Storage.Neo4j.Tests.Faults;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Connecting;

/// <summary>What the programs say when Neo4j's settings are wrong, run as users run them.</summary>
public sealed class ProgramTests(Neo4jServer server) : IDisposable
{
    private const string Password = "a-guess-at-the-secret";

    private const string Refusal =
        "Neo4j rejects this user's credentials: check Graph__Neo4j__User and Graph__Neo4j__PasswordFile (or Graph__Neo4j__Password). Neo4j reported Neo.ClientError.Security.Unauthorized: Invalid credential.";

    private static readonly Fault Refused = Fault.Say(
        401,
        """{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"Invalid credential."}]}"""
    );

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_command_ends_with_one_line_about_the_password()
    {
        await using var neo4j = new FaultProxy(new Uri("http://127.0.0.1:1")) { Choose = (_, _) => Refused };
        string[][] commands =
        [
            ["schema", "apply"],
            ["seed", "--seed", Repository.PathTo("seed")],
            ["copy", "--from", "neo4j", "--to", "sqlite:to.db"],
        ];

        var ends = await Task.WhenAll(
            commands.Select(command =>
                GraphProgram.RunAsync(_folder.Path, [.. command, "--model", Repository.PathTo("graph-schema")], Settings(neo4j.Url))
            )
        );

        foreach (var end in ends)
            end.ShouldBe((2, "", Refusal + "\n"));
    }

    [Fact]
    public async Task The_API_ends_with_one_line_about_a_database_that_is_not_there()
    {
        var settings = Settings(server.Options.Url);
        (settings["Graph__Neo4j__User"], settings["Graph__Neo4j__Password"]) = (server.Options.User ?? "", server.Options.Password ?? "");
        settings["Graph__Neo4j__Database"] = "grpah";

        (await ServerProcess.RefusalAsync(settings)).ShouldBe(
            (
                1,
                "Neo4j has no such database: check Graph__Neo4j__Database. Neo4j reported Neo.ClientError.Database.DatabaseNotFound: Graph not found: grpah"
            )
        );
    }

    [Fact]
    public async Task The_API_waits_aloud_for_a_Neo4j_that_is_not_there_and_ends_when_it_comes_and_refuses()
    {
        await using var neo4j = new FaultProxy(new Uri("http://127.0.0.1:1")) { Choose = (_, _) => Fault.Drop };
        await using var api = await ServerProcess.StartAsync(Settings(neo4j.Url));
        using var http = new HttpClient { BaseAddress = api.Address };

        var first = api.Lines.FindIndex(line =>
            line.StartsWith(
                $"Neo4j does not respond at {neo4j.Url.AbsoluteUri.TrimEnd('/')} (Graph__Neo4j__Url): ",
                StringComparison.Ordinal
            )
        );
        first.ShouldBeGreaterThanOrEqualTo(0);
        api.Lines[first + 1].ShouldBe("This server starts without it and becomes ready when it responds.");
        using (var ready = await http.GetAsync("/health/ready", Cancellation))
        {
            ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await ready.Content.ReadAsStringAsync(Cancellation)).ShouldBe("the store does not respond");
        }

        neo4j.Choose = (_, _) => Refused;

        (await api.EndAsync()).ShouldBe((1, Refusal));
    }

    private static Dictionary<string, string> Settings(Uri url) =>
        new(
            new Neo4jOptions
            {
                Url = url,
                User = "neo4j",
                Password = Password,
            }.ToEnvironment()
        )
        {
            ["Graph__Store"] = "neo4j",
            ["Graph__SeedAtStart"] = "false",
        };
}
