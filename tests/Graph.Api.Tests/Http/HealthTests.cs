using System.Net;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Http;

public sealed class HealthTests(SharedServer server)
{
    [Theory]
    [InlineData("/health/live", "alive")]
    [InlineData("/health/ready", "ready")]
    public async Task The_server_tells_that_it_is_well(string path, string expected)
    {
        using var response = await server.Client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe(expected);
    }
}
