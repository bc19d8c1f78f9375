using Graph.Api.Configuration;
using Graph.Api.Security;
using Graph.Api.Tests.Serving;
using Microsoft.AspNetCore.Http;

namespace Graph.Api.Tests.Http;

/// <summary>A page of another site may not reach the server by a name of its own that is resolved to loopback (DNS rebinding).</summary>
public sealed class HostTests(SharedServer server)
{
    private static readonly string[] Upgrade =
    [
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Protocol: graphql-transport-ws",
        "Origin: http://evil.com",
    ];

    private Uri Address => server.Client.BaseAddress!;

    [Theory]
    [InlineData("localhost")]
    [InlineData("LocalHost:81")]
    [InlineData("localhost.")]
    [InlineData("localhost.:5000")]
    [InlineData("127.0.0.1")]
    [InlineData("127.1.2.3:5000")]
    [InlineData("[::1]")]
    [InlineData("[::1]:5000")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("")]
    public async Task On_loopback_its_names_are_served(string host)
    {
        (await RawHttp.SendAsync(Address, ["GET /health/live HTTP/1.1", $"Host: {host}"])).ShouldBe(
            new RawAnswer(200, "text/plain; charset=utf-8", "alive")
        );
    }

    [Theory]
    [InlineData("evil.com")]
    [InlineData("evil.com:5000")]
    [InlineData("localhost.evil.com")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("evillocalhost")]
    [InlineData("0.0.0.0")]
    [InlineData("192.168.1.4:5000")]
    [InlineData("[2001:db8::1]:5000")]
    public async Task On_loopback_no_other_host_is_served(string host)
    {
        var answer = await RawHttp.SendAsync(
            Address,
            ["GET /health/live HTTP/1.1", $"Host: {host}", "X-Forwarded-Host: localhost", "Forwarded: host=localhost"]
        );

        var name = host.EndsWith("5000", StringComparison.Ordinal) ? host[..^5] : host;
        answer.Status.ShouldBe(421);
        answer.MediaType.ShouldBe("application/json; charset=utf-8");
        answer.Code.ShouldBe("HOST_NOT_SERVED");
        answer.Message.ShouldBe($"The host '{name}' is not served: expected a host on loopback or in Graph__Hosts.");
    }

    [Theory]
    [InlineData("GET /")]
    [InlineData("GET /graphql/schema")]
    [InlineData("GET /graphql?query=%7B__typename%7D")]
    [InlineData("GET /graphql?query=%7B__typename%7D", "Accept: text/event-stream")]
    [InlineData("GET /graphql", "Accept: text/html")]
    [InlineData("GET /graphiql/index.html")]
    [InlineData("GET /health/ready")]
    [InlineData("GET /nowhere")]
    [InlineData("PUT /graphql")]
    [InlineData("POST /graphql", "Content-Length: 0")]
    [InlineData("OPTIONS /graphql", "Origin: http://localhost:3000", "Access-Control-Request-Method: POST")]
    public async Task No_path_and_no_method_is_a_way_around(string asked, params string[] headers)
    {
        (await RawHttp.SendAsync(Address, [asked + " HTTP/1.1", "Host: evil.com", .. headers])).Status.ShouldBe(421);
    }

    [Fact]
    public async Task A_page_that_took_the_server_s_address_opens_no_WebSocket()
    {
        var refused = await RawHttp.SendAsync(Address, [$"GET /graphql HTTP/1.1", "Host: evil.com", .. Upgrade]);

        refused.Status.ShouldBe(421);
        refused.Code.ShouldBe("HOST_NOT_SERVED");
    }

    [Fact]
    public async Task A_request_that_names_its_host_in_its_target_is_judged_by_that()
    {
        (await RawHttp.SendAsync(Address, ["GET http://evil.com/health/live HTTP/1.1", "Host: evil.com"])).Status.ShouldBe(421);
        (await RawHttp.SendAsync(Address, ["GET http://evil.com/health/live HTTP/1.1", "Host: localhost"])).Status.ShouldBe(400);
        (await RawHttp.SendAsync(Address, ["GET http://evil.com/health/live HTTP/1.0"])).Status.ShouldBe(421);
        (await RawHttp.SendAsync(Address, ["GET http://localhost/health/live HTTP/1.1", "Host: localhost"])).Status.ShouldBe(200);
        (await RawHttp.SendAsync(Address, ["GET /health/live HTTP/1.0"])).Status.ShouldBe(
            200,
            "no browser leaves the host out, but probes do"
        );
    }

    [Fact]
    public async Task The_answer_comes_as_the_client_accepts_it()
    {
        var answer = await RawHttp.SendAsync(
            Address,
            ["GET /graphql HTTP/1.1", "Host: evil.com", "Accept: application/graphql-response+json"]
        );

        answer.Status.ShouldBe(421);
        answer.MediaType.ShouldBe("application/graphql-response+json; charset=utf-8");
    }

    [Fact]
    public async Task Other_hosts_are_served_where_the_settings_name_them()
    {
        await using var named = ApiServer.StartEmpty(("Graph:Hosts", "graph.example.org, *.example.net; 192.168.1.4:8080"));
        await using var any = ApiServer.StartEmpty(("Graph:Hosts", "*"));
        async Task<int> Ask(ApiServer asked, string host) =>
            (await RawHttp.SendAsync(asked.Client.BaseAddress!, ["GET /health/live HTTP/1.1", $"Host: {host}"])).Status;

        foreach (var host in new[] { "graph.example.org", "Graph.Example.Org.:80", "a.example.net", "192.168.1.4", "localhost", "[::1]:9" })
            (await Ask(named, host)).ShouldBe(200, host);
        foreach (var host in new[] { "example.org", "x.graph.example.org", "example.net", "evil.com" })
            (await Ask(named, host)).ShouldBe(421, host);
        (await Ask(any, "evil.com")).ShouldBe(200);
    }

    [Fact]
    public void Beyond_loopback_any_host_is_served_unless_the_settings_name_some()
    {
        ServedHosts.Of(new GraphOptions(), onLoopback: false).Serves(new HostString("graph.example.org")).ShouldBeTrue();
        ServedHosts
            .Of(new GraphOptions { Hosts = "localhost" }, onLoopback: false)
            .Serves(new HostString("graph.example.org"))
            .ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://graph.example.org", "https://graph.example.org")]
    [InlineData("graph.example.org/graphql", "graph.example.org/graphql")]
    [InlineData("a.example.org, *.*.example.org", "*.*.example.org")]
    public void A_host_that_cannot_be_one_is_told(string hosts, string wrong)
    {
        ServedHosts
            .Problem(new GraphOptions { Hosts = hosts })
            .ShouldBe(
                $"'{wrong}' is not a host: Graph__Hosts expects names or addresses without a scheme or path, such as graph.example.org, *.example.org, 192.168.1.4 or *."
            );
        ServedHosts.Problem(new GraphOptions { Hosts = "localhost [::1] *.example.org graph.example.org. *" }).ShouldBeNull();
    }
}
