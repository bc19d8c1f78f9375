using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests;

/// <summary>Settings as people write them: what is wrong is told by the name of the setting, and no secret is in it.</summary>
public sealed class Neo4jSettingsTests
{
    [Theory]
    [InlineData(null, "The address of Neo4j is missing: set Graph__Neo4j__Url to its HTTP connector, such as http://localhost:7474.")]
    [InlineData(
        "bolt://db:7687",
        "Graph__Neo4j__Url is 'bolt://db:7687', a Bolt address. Use that of Neo4j's HTTP connector, such as http://db:7474."
    )]
    [InlineData(
        "neo4j+s://x.databases.neo4j.io",
        "Graph__Neo4j__Url is 'neo4j+s://x.databases.neo4j.io', a Bolt address. Use that of Neo4j's HTTP connector, such as https://x.databases.neo4j.io:7473."
    )]
    [InlineData(
        "localhost:7474",
        "Graph__Neo4j__Url is 'localhost:7474', which is not a valid address. Use that of Neo4j's HTTP connector, such as http://localhost:7474."
    )]
    [InlineData("ftp://db", "Graph__Neo4j__Url is 'ftp://db'. Use the address of Neo4j's HTTP connector, such as http://localhost:7474.")]
    [InlineData(
        "http://neo4j:secret@db",
        "Graph__Neo4j__Url contains a user or a password: set them as Graph__Neo4j__User and Graph__Neo4j__PasswordFile."
    )]
    public void An_address_that_cannot_be_is_told(string? url, string message) =>
        Refused(new Neo4jSettings { Url = url }).ShouldBe(message);

    [Fact]
    public void Half_of_the_credentials_is_told()
    {
        var settings = new Neo4jSettings { Url = "http://db:7474" };

        Refused(settings with { User = "jane" })
            .ShouldBe(
                "Neo4j's user 'jane' has no password: set Graph__Neo4j__Password, or Graph__Neo4j__PasswordFile to a file that contains it."
            );
        Refused(settings with { Password = "secret", PasswordFile = "/secret" })
            .ShouldBe("Neo4j's password is given twice: keep either Graph__Neo4j__Password or Graph__Neo4j__PasswordFile.");
        Refused(settings with { PasswordFile = "/no/such/file" })
            .ShouldBe("Neo4j's password file does not exist: /no/such/file (Graph__Neo4j__PasswordFile).");
        Refused(settings with { Database = "" })
            .ShouldBe("Graph__Neo4j__Database is empty: set it to the name of a database, or omit it for neo4j.");
    }

    [Fact]
    public void Limits_that_cannot_be_are_told()
    {
        var settings = new Neo4jSettings { Url = "http://db:7474" };

        Refused(settings with { ReadTimeout = TimeSpan.Zero })
            .ShouldBe("Graph__Neo4j__ReadTimeout is 00:00:00: expected a time up to a day, such as 00:00:30.");
        Refused(settings with { MaxConnections = 0 }).ShouldBe("Graph__Neo4j__MaxConnections is 0: expected 1 or more.");
        Refused(settings with { MaxWaiting = -1 }).ShouldBe("Graph__Neo4j__MaxWaiting is -1: expected 0 or more.");
    }

    [Fact]
    public void A_password_alone_is_that_of_the_user_neo4j()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("password"), "secret\n");

        new Neo4jSettings { Url = " http://db:7474/x/ ", PasswordFile = folder.File("password") }
            .ToOptions()
            .ShouldBe(
                new Neo4jOptions
                {
                    Url = new Uri("http://db:7474/x/"),
                    User = "neo4j",
                    PasswordFile = folder.File("password"),
                }
            );
        new Neo4jSettings { Url = "https://db", Database = "graph" }
            .ToOptions()
            .ShouldBe(new Neo4jOptions { Url = new Uri("https://db"), Database = "graph" });
    }

    private static string Refused(Neo4jSettings settings) => Should.Throw<StoreException>(settings.ToOptions).Message;
}
