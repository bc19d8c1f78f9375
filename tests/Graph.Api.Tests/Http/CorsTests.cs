using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Http;

public sealed class CorsTests(SharedServer server)
{
    [Theory]
    [InlineData(null, "http://localhost:3000", true)]
    [InlineData(null, "http://127.0.0.1:8080", true)]
    [InlineData(null, "http://[::1]:8080", true)]
    [InlineData(null, "https://example.org", false)]
    [InlineData(null, "http://localhost.example.org", false)]
    [InlineData(null, "null", false)]
    [InlineData("https://example.org, https://two.example", "https://two.example", true)]
    [InlineData("https://example.org", "http://localhost:3000", false)]
    [InlineData("*", "https://anywhere.example", true)]
    public async Task Pages_of_allowed_origins_may_ask(string? origins, string origin, bool allowed)
    {
        await using var own = origins is null ? null : ApiServer.Start(server.Seeded, ("Graph:Origins", origins));
        var client = own?.Client ?? server.Client;
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        request.Headers.TryAddWithoutValidation("Access-Control-Request-Method", "POST");
        request.Headers.TryAddWithoutValidation("Access-Control-Request-Headers", "content-type");

        using var response = await client.SendAsync(request);

        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(allowed);
    }
}
