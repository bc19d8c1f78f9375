using System.Net;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Load;

/// <summary>Whatever a request makes the server do, it ends when the request's time is over.</summary>
public sealed class LongWorkTests(SharedServer server)
{
    [Fact]
    public async Task Planning_ends_when_the_time_is_over()
    {
        await using var hasty = ApiServer.Start(
            server.Seeded,
            ("Graph:Limits:RequestTime", "00:00:00.7"),
            ("Graph:Limits:FilterTerms", "100000000"),
            ("Graph:Limits:FilterValues", "100000000")
        );
        var branches = string.Join(' ', Enumerable.Repeat("{ id: { in: $ids } }", 490));

        var answer = await hasty.AskAsync(
            $"query ($ids: [ID!]) {{ people(where: {{ or: [{branches}] }}) {{ totalCount }} }}",
            new { ids = Enumerable.Range(0, 100_000) }
        );

        (answer.Status, answer.Code).ShouldBe((HttpStatusCode.ServiceUnavailable, "TIMEOUT"));
        (await hasty.AskAsync("{ __typename }")).Data.ShouldNotBeNull();
    }
}
