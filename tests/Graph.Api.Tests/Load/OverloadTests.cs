using System.Net;
using Graph.Api.Tests.Serving;
using Graph.Api.Tests.Transports;

namespace Graph.Api.Tests.Load;

/// <summary>More is asked at once than is worked on at once: what waits, what is refused, and what goes first.</summary>
public sealed class OverloadTests(SharedServer server) : IDisposable
{
    private const string Refusal =
        """{"errors":[{"message":"The store has too many concurrent requests. Try again later.","extensions":{"code":"STORE_OVERLOADED"}}]}""";

    private readonly SlowStore _slow = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _slow.Dispose();

    [Fact]
    public async Task What_is_asked_beyond_the_limit_is_refused_at_once_by_every_transport_and_answered_later()
    {
        await using var api = Start(("Graph:Sqlite:MaxConnections", "1"), ("Graph:Sqlite:MaxWaiting", "0"));
        await using var socket = await SocketClient.OpenAsync(api.SocketUrl);
        var asked = api.AskAsync(SlowStore.Slow);
        await _slow.WorksOnAsync(1);

        var (status, later, body) = await PostAsync(api, """{"query":"{ __typename }"}""");
        (status, later, body).ShouldBe((HttpStatusCode.ServiceUnavailable, "1", Refusal));
        (status, later, body) = await PostAsync(api, """{"query":"{ __typename }"}""", "application/graphql-response+json");
        (status, later, body).ShouldBe((HttpStatusCode.ServiceUnavailable, "1", Refusal));
        (status, later, body) = await PostAsync(api, """[{"query":"{ __typename }"},{"query":"{ __typename }"}]""");
        (status, later, body).ShouldBe((HttpStatusCode.ServiceUnavailable, "1", $"[{Refusal},{Refusal}]"));

        await socket.SubscribeAsync("1", "{ __typename }");
        (await socket.ReceiveAsync()).ShouldBe($$"""{"id":"1","type":"error","payload":{{Refusal["""{"errors":""".Length..^1]}}}""");

        using var stream = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = Json("""{"query":"{ __typename }"}""") };
        stream.Headers.Accept.ParseAdd("text/event-stream");
        await using (var events = await EventReader.OpenAsync(api.Client, stream))
            (await events.NextAsync()).ShouldBe($"next {Refusal}");

        _slow.Release();
        (await asked).Data.ToJsonString().ShouldBe("""{"person":null}""");
        (await api.AskAsync("{ __typename }")).Data.ToJsonString().ShouldBe("""{"__typename":"Query"}""");
    }

    [Fact]
    public async Task Small_questions_go_before_one_that_takes_long()
    {
        await using var api = Start(("Graph:Sqlite:MaxConnections", "1"), ("Graph:Sqlite:MaxWaiting", "10"));
        var asked = api.AskAsync(SlowStore.Slow);
        await _slow.WorksOnAsync(1);

        for (var i = 0; i < 3; i++)
            (await api.AskAsync(SlowStore.Quick)).Data.ToJsonString().ShouldBe("""{"person":null}""");

        _slow.Working.ShouldBe(1, "it is still worked on");
        _slow.Release();
        (await asked).Data.ToJsonString().ShouldBe("""{"person":null}""");
    }

    [Fact]
    public async Task Of_those_that_take_long_only_so_many_are_kept()
    {
        await using var api = Start(("Graph:Sqlite:MaxConnections", "1"), ("Graph:Sqlite:MaxWaiting", "10"), ("Graph:Sqlite:MaxSlow", "1"));
        var first = api.AskAsync(SlowStore.Slow);
        await _slow.WorksOnAsync(1);
        var second = api.AskAsync(SlowStore.Slow);
        await _slow.WorksOnAsync(2);

        // A third wants to begin: the second has had its slice by then, and there is no room for another that takes long.
        (await api.AskAsync(SlowStore.Quick))
            .Data.ToJsonString()
            .ShouldBe("""{"person":null}""");

        var refused = await second;
        (refused.Status, refused.Json!.ToJsonString()).ShouldBe((HttpStatusCode.ServiceUnavailable, Refusal));
        _slow.Ended.ShouldBe(["StoreException"]);
        _slow.Release();
        (await first).Data.ToJsonString().ShouldBe("""{"person":null}""");
    }

    [Fact]
    public async Task Who_cannot_begin_in_time_is_refused()
    {
        await using var api = Start(
            ("Graph:Sqlite:MaxConnections", "1"),
            ("Graph:Sqlite:MaxWaiting", "10"),
            ("Graph:Limits:WaitTime", "00:00:00.2")
        );
        var asked = api.AskAsync(SlowStore.Stuck);
        await _slow.WorksOnAsync(1);

        (await PostAsync(api, """{"query":"{ __typename }"}""")).ShouldBe((HttpStatusCode.ServiceUnavailable, "1", Refusal));

        _slow.Release();
        (await asked).Data.ToJsonString().ShouldBe("""{"person":null}""");
    }

    [Fact]
    public async Task The_time_of_a_request_is_counted_from_its_arrival()
    {
        await using var api = Start(
            ("Graph:Sqlite:MaxConnections", "1"),
            ("Graph:Sqlite:MaxWaiting", "10"),
            ("Graph:Limits:WaitTime", "00:01:00"),
            ("Graph:Limits:RequestTime", "00:00:00.5")
        );
        await using var socket = await SocketClient.OpenAsync(api.SocketUrl);
        var asked = api.AskAsync(SlowStore.Stuck);
        await _slow.WorksOnAsync(1);

        var waited = await api.AskAsync("{ __typename }");
        (waited.Status, waited.Code).ShouldBe((HttpStatusCode.ServiceUnavailable, "TIMEOUT"));
        await socket.SubscribeAsync("1", "{ __typename }");
        ((string?)(await socket.ReceiveJsonAsync())["payload"]![0]!["extensions"]!["code"]).ShouldBe("TIMEOUT");

        _slow.Release();
        (await asked).Code.ShouldBe("TIMEOUT");
    }

    [Fact]
    public async Task Probes_are_answered_whatever_is_worked_on()
    {
        await using var api = Start(("Graph:Sqlite:MaxWaiting", "0"));
        var asked = Enumerable.Range(0, 100).Select(_ => api.AskAsync(SlowStore.Stuck)).ToArray();
        var refused = await Task.WhenAny(asked);
        (await refused).Code.ShouldBe("STORE_OVERLOADED");

        (await HealthAsync(api, "live")).ShouldBe("200 alive");
        (await HealthAsync(api, "ready")).ShouldBe("503 the server is overloaded");

        _slow.Release();
        await Task.WhenAll(asked);
        (await HealthAsync(api, "ready")).ShouldBe("200 ready");
    }

    [Fact]
    public async Task An_event_waits_for_its_turn_and_is_not_lost()
    {
        await using var api = Start(("Graph:Sqlite:MaxConnections", "1"), ("Graph:Sqlite:MaxWaiting", "0"));
        await using var socket = await SocketClient.OpenAsync(api.SocketUrl);
        await socket.SubscribeAsync("1", "subscription { changes { note } }");
        await socket.SettleAsync();
        await api.Store.ApplyAsync(EmptyServer.Change("first", ("Movement", "first")), Cancellation);
        await socket.ReceiveAsync();
        var asked = api.AskAsync(SlowStore.Slow);
        await _slow.WorksOnAsync(1);

        await api.Store.ApplyAsync(EmptyServer.Change("heard", ("Movement", "heard")), Cancellation);
        await socket.SettleAsync();

        _slow.Release();
        (await socket.ReceiveAsync()).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"changes":{"note":"heard"}}}}""");
        await asked;
    }

    private ApiServer Start(params (string Name, string Value)[] settings) => ApiServer.Start(server.Seeded, _slow.Around, settings);

    private static async Task<string> HealthAsync(ApiServer api, string name)
    {
        using var response = await api.Client.GetAsync($"/health/{name}", Cancellation);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(Cancellation)}";
    }

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");

    private static async Task<(HttpStatusCode Status, string? RetryAfter, string Body)> PostAsync(
        ApiServer api,
        string body,
        string accept = "application/json"
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = Json(body) };
        request.Headers.Accept.ParseAdd(accept);
        using var response = await api.Client.SendAsync(request, Cancellation);
        return (response.StatusCode, response.Headers.RetryAfter?.ToString(), await response.Content.ReadAsStringAsync(Cancellation));
    }
}
