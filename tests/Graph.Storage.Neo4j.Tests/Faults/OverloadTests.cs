using System.Diagnostics;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Tests.Faults;

/// <summary>A server in trouble is left alone, and asked again by itself.</summary>
[Collection(CollectionPerServer.Alone)]
public sealed class OverloadTests(Neo4jServer server) : ProxiedTests(server)
{
    [Fact]
    public async Task A_server_that_fails_is_left_alone_until_it_answers_again()
    {
        var api = Open(options => options with { ReadRetries = 0 });
        Proxy.Choose = (_, _) => Fault.Drop;
        var codes = new List<string>();
        for (var number = 0; number < 15; number++)
            codes.Add((await FailAsync("RETURN 1", api)).Code);

        // It opens after ten failures; what comes then is refused at once and does not reach the server.
        codes.Take(10).ShouldAllBe(code => code == ErrorCodes.ConnectionLost);
        codes.Skip(10).ShouldAllBe(code => code == ErrorCodes.CircuitOpen);
        Proxy.Requests.Count.ShouldBe(10);

        await Task.Delay(TimeSpan.FromSeconds(1.2), Cancellation);
        Proxy.Clear();
        (await FailAsync("RETURN 'slow'", api)).Failure.ShouldBe(StoreFailure.Unavailable);
        Proxy.Requests.Select(request => (string?)request.Json["statement"]).ShouldBe(["RETURN 1"], "tried with a cheap question");

        Proxy.Choose = (_, _) => Fault.None;
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                (await ReadAsync("RETURN 7", api: api)).ShouldBe("[7]");
                break;
            }
            catch (QueryApiException error) when (error.Code == ErrorCodes.CircuitOpen && clock.Elapsed < TimeSpan.FromSeconds(5))
            {
                await Task.Delay(50, Cancellation);
            }
        }
    }

    [Fact]
    public async Task The_faults_of_questions_are_not_the_servers()
    {
        for (var number = 0; number < 20; number++)
            (await FailAsync("RETURN 1/0")).Code.ShouldBe("Neo.ClientError.Statement.ArithmeticError");

        (await ReadAsync("RETURN 7")).ShouldBe("[7]");
    }

    [Fact]
    public async Task More_at_once_than_is_allowed_is_refused_at_once()
    {
        var api = Open(options => options with { MaxConnections = 2, MaxWaiting = 1, ReadTimeout = TimeSpan.FromSeconds(2) });
        Proxy.Choose = (_, _) => Fault.Hang;
        var waiting = Enumerable.Range(0, 3).Select(_ => FailAsync("RETURN 1", api)).ToArray();
        await Task.Delay(300, Cancellation);

        var clock = Stopwatch.StartNew();
        var error = await FailAsync("RETURN 1", api);

        (error.Code, error.Failure).ShouldBe((ErrorCodes.Overloaded, StoreFailure.Overloaded));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        Proxy.Requests.Count.ShouldBe(2);
        foreach (var other in waiting)
            (await other).Failure.ShouldBe(StoreFailure.TimedOut);
    }
}
