using System.Net.Sockets;
using System.Text;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Limits;

/// <summary>A body that never comes to its end holds a request no longer than any other: the time limit covers reading it.</summary>
public sealed class SlowBodyTests(SharedServer server)
{
    [Fact]
    public async Task A_body_that_does_not_come_is_waited_for_until_the_time_limit_and_no_longer()
    {
        await using var hasty = ApiServer.Start(server.Seeded, ("Graph:Limits:RequestTime", "00:00:00.5"));
        using var client = new TcpClient();
        var url = new Uri(hasty.Url);
        await client.ConnectAsync(url.Host, url.Port);
        await using var stream = client.GetStream();

        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /graphql HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{\"query\":"
            )
        );
        using var reader = new StreamReader(stream);
        var status = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));

        status.ShouldBe("HTTP/1.1 503 Service Unavailable");
        (await hasty.AskAsync("{ people { totalCount } }")).Data.ShouldNotBeNull("others are served meanwhile");
    }
}
