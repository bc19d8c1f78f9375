using System.Net;
using Graph.Api.Configuration;
using Graph.Api.Security;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Http;

public sealed class KeyTests(SharedServer server)
{
    [Fact]
    public async Task With_a_read_key_only_who_has_a_key_may_read()
    {
        await using var closed = ApiServer.Start(server.Seeded, ("Graph:ReadKey", "reader"), ("Graph:WriteKey", "writer"));
        Task<Answer> Ask(string? authorization) =>
            authorization is null
                ? closed.AskAsync("{ __typename }")
                : closed.AskAsync("{ __typename }", null, ("Authorization", authorization));

        foreach (var wrong in new[] { null, "", "reader", "Basic reader", "Bearer", "Bearer Reader", "Bearer reader2", "Bearer " })
        {
            var answer = await Ask(wrong);
            answer.Status.ShouldBe(HttpStatusCode.Unauthorized, $"with '{wrong}'");
            answer.Code.ShouldBe("AUTH_NOT_AUTHENTICATED");
            answer.Message.ShouldBe("Reading requires a key: send it as 'Authorization: Bearer <key>'.");
        }

        foreach (var right in new[] { "Bearer reader", "bearer reader", "Bearer writer" })
        {
            (await Ask(right)).Status.ShouldBe(HttpStatusCode.OK, $"with '{right}'");
        }
    }

    [Fact]
    public async Task An_empty_key_is_none()
    {
        await using var open = ApiServer.Start(server.Seeded, ("Graph:ReadKey", ""), ("Graph:WriteKey", ""));

        (await open.AskAsync("{ __typename }")).Status.ShouldBe(HttpStatusCode.OK);
        (await open.AskAsync("{ people { totalCount } }", null, ("GraphQL-Plan", "1"), ("Authorization", "Bearer ")))
            .Json!["extensions"]
            .ShouldBeNull();
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("http://127.1.2.3:5000", true)]
    [InlineData("http://[::ffff:127.0.0.1]:5000", true)]
    [InlineData("http://unix:/run/graph.sock", true)]
    [InlineData("http://0.0.0.0:5000", false)]
    [InlineData("http://*:5000", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://[::]:5000", false)]
    [InlineData("http://192.168.1.4:5000", false)]
    [InlineData("http://graph.example:80", false)]
    [InlineData("http://localhost.graph.example:80", false)]
    [InlineData("something else", false)]
    public void Only_loopback_is_served_without_a_word_on_who_may_read(string address, bool fine)
    {
        BindingGuard
            .Problem([address], new GraphOptions())
            .ShouldBe(
                fine
                    ? null
                    : $"The server would listen on {address}, where others can reach it, but reads require no key. "
                        + "Set Graph__ReadKey to a secret that readers send as 'Authorization: Bearer', "
                        + "or Graph__Public=true to allow public reads, or listen on loopback (--urls http://127.0.0.1:5000). "
                        + "The addresses come from --urls or ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS, ASPNETCORE_HTTPS_PORTS and Kestrel__Endpoints."
            );
        BindingGuard.Problem([address], new GraphOptions { ReadKey = "reader" }).ShouldBeNull();
        BindingGuard.Problem([address], new GraphOptions { Public = true }).ShouldBeNull();
    }
}
