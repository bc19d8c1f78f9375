using Graph.Model;
using Graph.Storage.Conformance;
using Graph.Storage.Neo4j.Tests.Faults;

namespace Graph.Storage.Neo4j.Tests.Connecting;

/// <summary>Where a setting is wrong, opening the store says which, and whether waiting could help.</summary>
public sealed class WrongSettingTests(Neo4jServer server)
{
    private const string Expected = "Expected the HTTP connector of a Neo4j server, such as http://localhost:7474.";
    private static readonly GraphModel Model = GraphSchema.Model;

    [Fact]
    public async Task A_wrong_password_or_none()
    {
        Assert.SkipUnless(server.Options.User is not null, "The server at NEO4J_URL asks for no password: set NEO4J_HOME instead.");

        (await FailAsync(server.Options with { Password = "guessed" })).ShouldBe(
            "Unusable: Neo4j rejects this user's credentials: check Graph__Neo4j__User and Graph__Neo4j__PasswordFile (or Graph__Neo4j__Password). "
                + "Neo4j reported Neo.ClientError.Security.Unauthorized: Invalid credential."
        );
        (await FailAsync(server.Options with { User = null })).ShouldBe(
            "Unusable: Neo4j rejects this user's credentials: check Graph__Neo4j__User and Graph__Neo4j__PasswordFile (or Graph__Neo4j__Password). "
                + "Neo4j reported Neo.ClientError.Security.Unauthorized: No authentication header supplied."
        );
    }

    [Fact]
    public async Task A_user_who_is_locked_out_for_a_moment_may_be_waited_for()
    {
        (
            await FailAsync(
                Fault.Say(429, """{"errors":[{"code":"Neo.ClientError.Security.AuthenticationRateLimit","message":"Too many."}]}""")
            )
        ).ShouldBe(
            "Unavailable: Neo4j has locked this user out for some seconds after wrong passwords: check Graph__Neo4j__PasswordFile (or Graph__Neo4j__Password). "
                + "Neo4j reported Neo.ClientError.Security.AuthenticationRateLimit: Too many."
        );
    }

    [Fact]
    public async Task A_database_that_is_not_there() =>
        (await FailAsync(server.Options with { Database = "grpah" })).ShouldBe(
            "Unusable: Neo4j has no such database: check Graph__Neo4j__Database. Neo4j reported Neo.ClientError.Database.DatabaseNotFound: Graph not found: grpah"
        );

    [Fact]
    public async Task The_port_of_Bolt()
    {
        var url = new Uri($"http://{server.Bolt.Host}:{server.Bolt.Port}");

        (await FailAsync(server.Options with { Url = url })).ShouldBe(
            $"Unavailable: Neo4j does not respond at {Named(url)}: the server closed the connection without a response. {Expected}"
        );
    }

    [Theory]
    [InlineData(200, "text/html", null, "HTTP 200, text/html", Expected)]
    [InlineData(404, "text/html", null, "HTTP 404, text/html", Expected)]
    [InlineData(404, "application/json", null, "HTTP 404, application/json", Expected)]
    [InlineData(
        301,
        "text/html",
        "Location: https://graph.example/db?x=1",
        "HTTP 301, text/html",
        "It redirects to https://graph.example/db."
    )]
    public async Task Somebody_else_s_server(int status, string mediaType, string? header, string seen, string hint)
    {
        await using var other = new FaultProxy(new Uri("http://127.0.0.1:1"))
        {
            Choose = (_, _) => Fault.Say(status, "{}", header, mediaType),
        };

        (await FailAsync(new Neo4jOptions { Url = other.Url })).ShouldBe(
            $"Unusable: The response from {Named(other.Url)} is not from Neo4j's Query API, which may be temporarily unavailable ({seen}). {hint}"
        );
    }

    [Fact]
    public async Task A_proxy_that_has_lost_Neo4j_may_be_waited_for() =>
        (await FailAsync(Fault.Say(502, "<html>", null, "text/html"))).ShouldStartWith("Unavailable: The response from ");

    [Fact]
    public async Task Nobody_there() =>
        (await FailAsync(new Neo4jOptions { Url = new Uri("http://127.0.0.1:1") })).ShouldBe(
            "Unavailable: Neo4j does not respond at http://127.0.0.1:1 (Graph__Neo4j__Url): Connection refused (127.0.0.1:1)"
        );

    [Fact]
    public async Task Https_where_there_is_none()
    {
        var url = new UriBuilder(server.Options.Url) { Scheme = "https" }.Uri;

        (await FailAsync(server.Options with { Url = url })).ShouldMatch(
            $"^Unusable: Neo4j does not respond at {System.Text.RegularExpressions.Regex.Escape(Named(url))}: TLS failed: .+ {Expected}$"
        );
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_and_http_where_https_is_wanted()
    {
        await using var other = new TlsServer();

        (await FailAsync(new Neo4jOptions { Url = new Uri($"https://localhost:{other.Port}") })).ShouldMatch(
            $"^Unusable: Neo4j does not respond at https://localhost:{other.Port} .*: TLS failed: The remote certificate is invalid .+ {Expected}$"
        );
        (await FailAsync(new Neo4jOptions { Url = new Uri($"http://localhost:{other.Port}") })).ShouldMatch(
            $"^(Unusable|Unavailable): Neo4j does not respond at http://localhost:{other.Port} .+ {Expected}$"
        );
    }

    private static string Named(Uri url) => $"{url.AbsoluteUri.TrimEnd('/')} (Graph__Neo4j__Url)";

    private static async Task<string> FailAsync(Fault fault)
    {
        await using var proxy = new FaultProxy(new Uri("http://127.0.0.1:1")) { Choose = (_, _) => fault };
        return await FailAsync(new Neo4jOptions { Url = proxy.Url });
    }

    private static async Task<string> FailAsync(Neo4jOptions options)
    {
        var error = await Should.ThrowAsync<StoreException>(async () =>
        {
            await using var store = await Neo4jGraphStore.OpenAsync(
                options,
                Model,
                TimeProvider.System,
                TestContext.Current.CancellationToken
            );
        });
        return $"{error.Failure}: {error.Message}";
    }
}
