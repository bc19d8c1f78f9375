using System.Diagnostics;
using System.Net.WebSockets;
using Graph.Api.Tests.Serving;
using Graph.Storage;
using Graph.Storage.Changes;

namespace Graph.Api.Tests.Transports;

public sealed class SocketLimitTests(SharedServer server)
{
    [Fact]
    public async Task A_client_that_does_not_introduce_itself_in_time_is_closed()
    {
        await using var api = ApiServer.StartEmpty(("Graph:Limits:SocketInitialisation", "00:00:02"));
        await using var socket = await SocketClient.ConnectAsync(api.SocketUrl);

        (await socket.ClosedAsync()).ShouldBe((4408, "Connection initialisation timeout"));

        await using var inTime = await SocketClient.OpenAsync(api.SocketUrl);
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        await inTime.SettleAsync();
    }

    [Fact]
    public async Task Messages_and_operations_are_bounded()
    {
        await using var api = ApiServer.StartEmpty(("Graph:Limits:BodyBytes", "2000"), ("Graph:Limits:SocketOperations", "2"));
        await using var socket = await SocketClient.OpenAsync(api.SocketUrl);
        await socket.SubscribeAsync("1", "subscription { changes { number } }");
        await socket.SubscribeAsync("2", "subscription { changes { number } }");

        await socket.SubscribeAsync("3", "{ __typename }");
        var refusal = await socket.ReceiveJsonAsync();
        ((string?)refusal["id"]).ShouldBe("3");
        ((string?)refusal["type"]).ShouldBe("error");
        refusal["payload"]!
            .ToJsonString()
            .ShouldBe(
                """[{"message":"At most 2 operations may run concurrently on one connection (Graph__Limits__SocketOperations): complete one first.","extensions":{"code":"OPERATIONS_LIMIT"}}]"""
            );

        await socket.SendAsync("""{"id":"2","type":"complete"}""");
        await socket.SubscribeAsync("3", "{ __typename }");
        ((string?)(await socket.ReceiveJsonAsync())["type"]).ShouldBe("next");
        ((string?)(await socket.ReceiveJsonAsync())["type"]).ShouldBe("complete");

        await socket.SubscribeAsync("4", new string(' ', 2000));
        (await socket.ClosedAsync()).ShouldBe((4400, "A message has at most 2000 bytes (Graph__Limits__BodyBytes)"));
    }

    [Fact]
    public async Task A_query_over_a_socket_has_the_time_of_a_request()
    {
        await using var api = ApiServer.Start(
            server.Seeded,
            store => StoreProxy.Around(store, nameof(IGraphStore.OpenSnapshotAsync), HangAsync),
            ("Graph:Limits:RequestTime", "00:00:00.200")
        );
        await using var socket = await SocketClient.OpenAsync(api.SocketUrl);

        await socket.SubscribeAsync("1", "{ people { totalCount } }");

        var error = await socket.ReceiveJsonAsync();
        ((string?)error["type"]).ShouldBe("error");
        ((string?)error["payload"]![0]!["extensions"]!["code"]).ShouldBe("TIMEOUT");
    }

    [Fact]
    public async Task An_unexpected_failure_within_a_subscription_closes_the_connection_and_tells_nothing_more()
    {
        await using var api = ApiServer.Start(server.Seeded, store => StoreProxy.Around(store, nameof(IGraphStore.FollowAsync), FailLater));
        await using var socket = await SocketClient.OpenAsync(api.SocketUrl);

        await socket.SubscribeAsync("1", "subscription { changes { number } }");

        ((string?)(await socket.ReceiveJsonAsync())["type"]).ShouldBe("next");
        (await socket.ClosedAsync()).ShouldBe((4500, "Internal server error"));
    }

    private static object HangAsync(object?[] arguments) => new ValueTask<IGraphSnapshot>(HangAsync((CancellationToken)arguments[^1]!));

    private static async Task<IGraphSnapshot> HangAsync(CancellationToken cancellation)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        throw new UnreachableException();
    }

    private static object FailLater(object?[] arguments) => FailLater();

    private static async IAsyncEnumerable<ChangeRecord> FailLater()
    {
        yield return new ChangeRecord(1, null, DateTimeOffset.UnixEpoch, null, [], []);
        await Task.Yield();
        throw new InvalidOperationException("secret");
    }

    [Theory]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("https://friend.example", true)]
    public async Task Only_pages_of_origins_that_may_ask_open_a_socket(string origin, bool isAllowed)
    {
        await using var api = ApiServer.StartEmpty(("Graph:Origins", "https://friend.example"));

        var connecting = SocketClient.ConnectAsync(api.SocketUrl, headers: ("Origin", origin));

        if (!isAllowed)
        {
            (await connecting.ShouldThrowAsync<WebSocketException>()).Message.ShouldContain("403");
            return;
        }

        await using var socket = await connecting;
        await socket.SettleAsync();
    }

    [Fact]
    public async Task A_server_that_stops_says_goodbye()
    {
        var api = ApiServer.StartEmpty();
        await using var socket = await SocketClient.OpenAsync(api.SocketUrl);
        await socket.SubscribeAsync("1", "subscription { changes { number } }");
        await socket.SettleAsync();

        var stopping = api.DisposeAsync();

        (await socket.ClosedAsync()).ShouldBe((1001, "The server is stopping"));
        await stopping;
    }
}
