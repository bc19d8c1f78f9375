using Graph.Storage.Neo4j.Http;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Http;

public sealed class CredentialsTests(Neo4jServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_password_is_told_as_such()
    {
        Assert.SkipUnless(server.Options.User is not null, "The server at NEO4J_URL asks for no password: set NEO4J_HOME instead.");
        await using var api = new QueryApi(server.Options with { Password = "wrong" }, TimeProvider.System);

        var error = await Should.ThrowAsync<QueryApiException>(
            api.ReadAsync(new CypherStatement("RETURN 1"), static () => new JsonRows(), Cancellation).AsTask()
        );

        (error.Code, error.Failure).ShouldBe(("Neo.ClientError.Security.Unauthorized", StoreFailure.Unusable));
        error.Message.ShouldStartWith(
            "Neo4j rejects this user's credentials: check Graph__Neo4j__User and Graph__Neo4j__PasswordFile (or Graph__Neo4j__Password)."
        );
    }

    [Fact]
    public void A_password_may_lie_in_a_file()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("password"), "s\u00e9cret:1\n");
        var options = new Neo4jOptions
        {
            Url = new Uri("http://localhost"),
            User = "neo4j",
            PasswordFile = folder.File("password"),
        };

        Credentials.Header(options).ShouldBe("Basic bmVvNGo6c8OpY3JldDox");
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var options = new Neo4jOptions
        {
            Url = new Uri("http://localhost"),
            User = "neo4j",
            PasswordFile = "/nowhere/password",
        };

        Should.Throw<StoreException>(() => Credentials.Header(options)).Message.ShouldContain("/nowhere/password");
    }

    [Fact]
    public void A_user_without_password_is_refused() =>
        Should
            .Throw<StoreException>(() => Credentials.Header(new Neo4jOptions { Url = new Uri("http://localhost"), User = "neo4j" }))
            .Message.ShouldBe("Neo4j's user 'neo4j' has no password: set it, or a file that contains it.");
}
